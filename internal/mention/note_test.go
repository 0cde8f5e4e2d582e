package mention_test

import (
	"strings"
	"testing"

	"github.com/tanaqud/tanaqud/internal/mention"
)

// In each line the note stands between ⟦ and ⟧; a line without them has none.
func TestNotes(t *testing.T) {
	tests := []string{
		"The price of plums fell by a fifth ⟦(check figure)⟧ in a week.",
		"The minister, Ann Lee ⟦(pls confirm spelling)⟧, spoke first.",
		"She was born in 1961 ⟦[verify date with family]⟧ in Cork.",
		"The bridge cost £4m ⟦(to be checked before publication)⟧ in all.",
		"⟦TODO: add quote from the weighmaster⟧",
		"⟦FIXME - the second half of this is from last year⟧",
		"⟦NOTE TO DESK: the mayor may resign tonight, hold for update⟧",
		"⟦(Eds: updates with quote)⟧",
		"⟦(Adds quotes, background)⟧",
		"⟦Insert photo 2 here⟧",
		"⟦Please check the names with the club before publication⟧",
		"He is known as the kettle ⟦(transl.: idiom, ask the editor)⟧ of the band.",
		"The paper appeared in ⟦[JOURNAL TITLE TO BE CONFIRMED]⟧ in May.",
		"The firm ⟦(name to be supplied)⟧ denied it.",
		"The mayor ⟦(ask desk whether to name him)⟧ has left.",
		"It was the third such fall ⟦(is this right?)⟧ in a year.",
		"The judge ⟦[sp?]⟧ rose.",
		"The report ⟦(link to be added)⟧ runs to 90 pages.",
		"The ferry ⟦[check]⟧ sails at noon.",
		"⟦[Picture desk: replace image, wrong harbour]⟧",
		"⟦[ED NOTE: cut this graf if short of space]⟧",
		"The victim, aged 34 ⟦(age to be confirmed by the reporter)⟧, lived nearby.",
		"Some 40 firms ⟦(need source)⟧ have closed.",
		"The club won in 1987 ⟦(translator: please verify year)⟧ and 1991.",
		"The talks resume. TODO: ask the union. ",
		"⟦(QUOTE TO COME)⟧",
		"“Gas is gas, but the stove ⟦(transl: idiom, ask the editor)⟧ does not let you down,” he said.",

		"تراجعت الأسعار بنحو الخمس ⟦(يرجى التأكد من الرقم قبل النشر)⟧ خلال أسبوع.",
		"⟦(توضع الصورة رقم 2 هنا)⟧",
		"⟦توضع الصورة رقم 2 هنا⟧",
		"وقالت الوزيرة ⟦(الرجاء التحقق من الاسم)⟧ إن الخطة جاهزة.",
		"⟦ملاحظة للديسك: الفقرة الأخيرة قد تتغير مساء⟧",
		"⟦(ملاحظة للمحرر: الاسم بحاجة إلى تأكيد)⟧",
		"وبلغت الكلفة مليونين ⟦(الرقم بحاجة إلى تأكيد)⟧ هذا العام.",
		"وحضر الحفل ⟦(الأسماء لاحقا)⟧ جمع من الأدباء.",
		"وأكد المدير ⟦[ينقص الاقتباس]⟧ ذلك.",
		"⟦[هنا صورة الجسر]⟧",
		"وولد الشاعر عام 1930 ⟦(للتأكد من التاريخ)⟧ في القرية.",
		"⟦للمحرر: راجع الأسماء مع المراسل⟧",
		"وصف النائب الخطة بالقلم الأعوج ⟦(المترجم: تعبير، اسأل المحرر)⟧ أمام الصحفيين.",
		"⟦(تحذف هذه الفقرة إذا ضاق المكان)⟧",
		"وبلغ عدد المشاركين خمسين ⟦(تحقق من العدد)⟧ من ست دول.",
		"وقال السفير ⟦(يستكمل الاسم)⟧ إن المباحثات بدأت.",
		"والنص ⟦(لم تكتمل الترجمة)⟧ منشور في الموقع.",
		"⟦يرجى مراجعة الأرقام قبل النشر⟧",
		"⟦(يرجى من المصمم وضع الجدول في الصفحة الثالثة)⟧",
		"وزار الوفد المتحف ⟦(نحتاج إلى صورة)⟧ صباحا.",
		"وقالت الشركة ⟦(بانتظار رد المصدر)⟧ إنها ستعوض المتضررين.",
		"⟦(إلى الزملاء في الديسك: يضاف رد الوزارة)⟧",
		"وكتب في المجلة ⟦[العنوان للتأكيد]⟧ عام 2001.",
		"⟦(راجع الترجمة)⟧",

		"The union (the farmers' union) met.",
		"He spoke (in Arabic) for an hour.",
		"\"We was [sic] there,\" he wrote.",
		"Exports rose (see table).",
		"Exports rose (see figure 2).",
		"The new governor (to be confirmed by parliament) is 51.",
		"The match will be played in May (venue to be confirmed).",
		"Kick-off is at three (date and venue to be confirmed).",
		"For the full list (click here) the council has a page.",
		"The tower (to be completed in 2026) is of brick.",
		"The series (to be continued) began in June.",
		"The act (as amended) applies to ships (and to their crews).",
		"Someone had written \"(check spelling)\" in the margin.",
		"Soak the beans (add more water if needed) overnight.",
		"Ask the buyer (check the number on the website) for the form.",
		"The editor (of the paper) resigned.",
		"The translator (and poet) died at 80.",
		"The pub (called the Editor) is shut.",
		"The desk (a gift of the king) was sold.",
		"He moved to check (and mate) in nine moves.",
		"Use of the word (in legal copy) has changed.",
		"The fund (not to be confused with the bank) is new.",
		"The museum (names and dates are on the wall) is free.",
		"The mayor (who asked the editor for a correction) was not named.",
		"Passengers should check the number of their train before they travel.",
		"Correct spelling is a matter of practice, the teacher said.",
		"Update your software before it is late, the agency said.",
		"(Reporting by Ann Lee; Editing by Bob Ray)",
		"(Editor: Li Xia)",
		"Fill in the form here",
		"Add the sugar, the eggs and the butter.",
		"The council has yet to name the two missing men.",
		"Editor's note: The writer is a former minister.",
		"(Note: figures are rounded.)",
		"The list [with names removed] was read out.",
		"\"We need [more] sources of water,\" he said.",

		"عين المجلس مديرا (المقرر تأكيده الأسبوع المقبل) للسوق.",
		"وقال (بالعربية) إن الخطة جاهزة.",
		"وارتفعت الصادرات (انظر الجدول).",
		"وارتفعت الصادرات (راجع الجدول رقم 2).",
		"ووقع الاتحاد (اتحاد المزارعين) العقد.",
		"وقال \"إنها [كذا] هنا\" ثم مضى.",
		"وكتب أحدهم \"(تحقق من العدد)\" في الهامش.",
		"وتابع (المترجم السابق) حديثه.",
		"للاطلاع على القائمة (اضغط هنا) في موقع البلدية.",
		"يرجى من المواطنين مراجعة البلدية قبل نهاية الشهر.",
		"على الراغبين (يرجى إحضار صورة الهوية) التقدم غدا.",
		"ويضاف إلى ذلك (الرسوم والضرائب) مبلغ كبير.",
		"وهذه المادة (تضاف إليها فقرة جديدة) من قانون العمل.",
		"رئيس التحرير (السابق) استقال.",
		"وصورة الغلاف (من أرشيف العائلة) جميلة.",
		"تراجع الرقم القياسي هذا الشهر.",
		"هنا صورة أخرى للحياة في القرية كما يراها الرسام.",
		"تضاف صورة الحاكم إلى الجدار هذا العام، وفق المتحف.",
		"(هنا القاهرة) كان اسم البرنامج.",
		"ولم يكتمل النصاب (لم تكتمل أعمال الترميم) بعد.",
		"وأجاب الوزير (لاحقا) عن السؤال.",
		"هل تحقق الاتفاق؟ (هل كان ممكنا؟)",
		"ملاحظة: الأسعار بالدينار.",
		"(المصدر: وكالات)",
		"(ملاحظة: الأرقام مقربة)",
		"وعثر على السفينة (مفقودة منذ عام) قرب الجزيرة.",
		"وقالت الجمعية (هيئة التحرير) إن العدد جاهز.",
		"ضع الدقيق (أضف الماء تدريجيا) واعجنه.",
		"وزير الخارجية (للمراجعة الدورية) زار جنيف.",
	}
	for _, line := range tests {
		want := ""
		if _, after, ok := strings.Cut(line, "⟦"); ok {
			want, _, _ = strings.Cut(after, "⟧")
		}
		if strings.HasPrefix(line, "The talks resume.") {
			want = "TODO: ask the union."
		}
		plain := strings.NewReplacer("⟦", "", "⟧", "").Replace(line)
		var got []string
		for _, r := range setOf(t, body(plain)).Residue {
			if r.Sort == mention.EditorNote && len(r.Marks) == 0 {
				got = append(got, r.Passage().Text())
			}
		}
		if strings.Join(got, ";") != want {
			t.Errorf("%q: found %q, want %q", plain, got, want)
		}
	}
}

func TestBlankFigures(t *testing.T) {
	tests := []struct{ line, want string }{
		{"خففت التمارين الفقد بنسبة ؟؟ في المئة لدى المشاركين", "؟؟"},
		{"وارتفع الإنتاج بنسبة ... في المئة هذا العام", "..."},
		{"وبلغت الكلفة ؟؟ مليون دولار", "؟؟"},
		{"وتضرر 00 شخص من الفيضان", "00"},
		{"وتضررت xx أسرة من الفيضان", "xx"},
		{"وبلغ عدد الحضور نحو ... شخص", "..."},
		{"Sales rose by ??% in May.", "??"},
		{"Sales rose by ...% in May.", "..."},
		{"Some 00 people were hurt.", "00"},
		{"The bridge cost $?? million to build.", "??"},
		{"It was sold for some of — million dollars.", "—"},
		{"The fair drew xx people in May.", "xx"},

		{"ماذا حدث؟؟ في المئة يوم الأولى", ""},
		{"قال ... ألف شخص ينتظرون", ""},
		{"وقع الحادث عند الساعة 00:30 وأصيب 5 أشخاص", ""},
		{"What?? People asked.", ""},
		{"The largest — million-dollar homes — were sold.", ""},
		{"Call 0800 00 00 people said.", ""},
		{"It sold 1 000 000 000 tonnes.", ""},
		{"Love, xx", ""},
		{"We won ... people danced.", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, r := range setOf(t, body(tt.line)).Residue {
			if r.Sort == mention.UnfilledPlace && len(r.Marks) == 0 {
				got = append(got, r.Passage().Text())
			}
		}
		if strings.Join(got, ";") != tt.want {
			t.Errorf("%q: found %q, want %q", tt.line, got, tt.want)
		}
	}
}
