package article

import "testing"

func TestLanguageOf(t *testing.T) {
	tests := []struct{ text, want string }{
		{"غرقت العبارة في الميناء ولم يصب أحد", "ar"},
		{"غرقت العبارة Wren في الميناء", "ar"},
		{"The ferry sank in the harbour and nobody was hurt", "en"},
		{"The ferry “النورس” sank in the harbour of Beirut", "en"},
		{"Ferry sinks", "en"},
		{"کشتی در بندر غرق شد و کسی آسیب ندید", ""},
		{"کشتی بندرگاہ میں ڈوب گئی اور کوئی زخمی نہیں ہوا", ""},
		{"Le ferry a coulé à quai hier soir, et personne n’a été blessé, a déclaré le capitaine du port à la presse étrangère", ""},
		{"De veerboot zonk gisteren in de haven van het eiland en niemand raakte gewond, zei de havenmeester. De boot was een van de oudste van de vloot en zou nog een jaar varen, maar het weer was te slecht en de kade te kort. De gemeente wil nu een nieuwe boot kopen en de oude kade langer maken, zodat de reizigers weer veilig aan land komen. Daarna begint het seizoen weer, zei hij, en dan komen ook de vissers terug naar de haven van het eiland. Wie een kaartje had, krijgt zijn geld terug.", ""},
		{"Паром затонул у причала", ""},
		{"2024 / 12", ""},
	}
	for _, test := range tests {
		if got := languageOf([]Block{{Text: test.text}}); got != test.want {
			t.Errorf("%.40q: got %q, want %q", test.text, got, test.want)
		}
	}
}

func TestLanguageTag(t *testing.T) {
	for tag, want := range map[string]string{"ar": "ar", "ar-EG": "ar", "EN_us": "en", " en ": "en", "": "", "Arabic": ""} {
		if got := languageTag(tag); got != want {
			t.Errorf("%q: got %q, want %q", tag, got, want)
		}
	}
}
