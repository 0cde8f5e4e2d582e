package report_test

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/tanaqud/tanaqud/internal/report"
)

// inBrowser is run inside of the page: it looks at it and uses it, and leaves
// what is wrong in the title.
//
//go:embed testdata/browser.js
var inBrowser string

// The widths of the windows in which pages are tried: beside each other, one
// below the other, and a telephone.
var windows = []int{1360, 800, 360}

// TestTimelineInBrowser opens the pages in Chromium: no label covers another
// one or leaves the picture, a click on a mark lights up its words and the
// other way round, and keys do the same.
func TestTimelineInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts a browser")
	}
	browser := chromium(t)
	pages := map[string][]byte{}
	for _, name := range timelineArticles {
		pages[name] = timelines(t, "html", report.Options{}, timelineSample(t, name))
	}
	for _, name := range []string{"undated", "hostile", "two voices", "one long", "many wrong", "nothing", "relative", "no anchor", "lives"} {
		pages[name] = timelines(t, "html", report.Options{}, timed(t, "odd.txt", odd[name]))
	}
	for name, page := range pages {
		t.Run(name, func(t *testing.T) {
			for _, problem := range problems(t, browser, page) {
				t.Error(problem)
			}
		})
	}
}

func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "headless-shell"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium to open the page in; on Debian: apt-get install chromium")
	return ""
}

var policy = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`)

// problems opens the page in each of the windows. The script of the test is
// none of the page's own, so its policy has to go.
func problems(t *testing.T, browser string, page []byte) []string {
	t.Helper()
	tried := policy.ReplaceAllString(string(page), "")
	tried = strings.Replace(tried, "</body>", "<script>"+inBrowser+"</script></body>", 1)
	var outer strings.Builder
	outer.WriteString("<!DOCTYPE html><meta charset=utf-8><body>")
	for _, width := range windows {
		fmt.Fprintf(&outer, `<iframe width="%d" height="800" srcdoc="%s"></iframe>`, width, html.EscapeString(tried))
	}
	outer.WriteString(`<script>onload = () => { document.body.innerHTML = "<pre>" + [...document.querySelectorAll("iframe")].map((f) => encodeURIComponent(f.contentDocument.title)).join("\n") + "</pre>"; };</script>`)
	folder := t.TempDir()
	file := filepath.Join(folder, "page.html")
	if err := os.WriteFile(file, []byte(outer.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
	defer stop()
	dom, err := exec.CommandContext(ctx, browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+filepath.Join(folder, "profile"),
		"--window-size=1500,900", "--virtual-time-budget=10000", "--dump-dom", "file://"+file).Output()
	if err != nil {
		t.Fatal(err)
	}
	return titles(t, string(dom))
}

func titles(t *testing.T, dom string) []string {
	t.Helper()
	_, rest, _ := strings.Cut(dom, "<pre>")
	text, _, ok := strings.Cut(rest, "</pre>")
	if !ok {
		t.Fatalf("the browser told nothing: %s", dom)
	}
	var all []string
	for i, line := range strings.Split(text, "\n") {
		title, err := url.PathUnescape(line)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		if err := json.Unmarshal([]byte(title), &got); err != nil {
			t.Fatalf("%v in %q", err, title)
		}
		for _, g := range got {
			all = append(all, fmt.Sprintf("in %d pixels: %s", windows[i], g))
		}
	}
	return all
}
