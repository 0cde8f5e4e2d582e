package checks_test

import (
	"testing"

	"github.com/tanaqud/tanaqud/checks"
)

// Two near names of which the article tells that they are two people's, or
// that the bearer spells them so.
var twoPeople = []string{
	"The baker, Yousaf Mirza, opened the shop.\nHis brother, Yousuf, swept the floor.",
	"The baker, Lorna Tavish, opened the shop.\nLorna Tavesh, no relation, swept the floor.",
	"Mr Alan Corrigan chaired the meeting.\nMs Alan Corigan, a visitor, said she would leave.",
	"Ingrid Sandwell found the wedding.\nHer paper is listed under I. Sandvall, the form of the name that her grandparents used.",
	"Ngaire Rapana ran the stall.\nHer niece, Ngaere Rapana-Scott, ran the other.",
	"Dafna Tendler, 34, won the race.\nDafna Tendlar, 19, came second.",
	"Marek Hudec, the mayor, spoke.\nHis cousin Marek Hudek keeps bees.",
	"Tomas Brannigan played the flute.\nTomas Branigan is a namesake from Cork.",
	"The potter Elin Karlson signs her bowls.\nShe spells it Carlson on the invoices, and Ms Carlson pays them.",
	"Helen Farquar ran the farm.\nMs Helen Farquhar, who is not related, keeps the shop.",
	"Paul Lindner wrote the song.\nThe two are often confused: Paul Linder sings it.",
	"Ragna Oystese, 71, knits.\nRagna Oystesse, 12, is learning.",
	"Wanda Kowalska teaches.\nHer mother, Wanda Kowalski, taught before her.",
	"Peadar Keohane opened the bar.\nPeadar Keoghane, his nephew, closed it.",
	"Mr. Silas Devlin drove the van.\nMrs. Devlyn said that she had walked.",
	"Jonas Petersen scored.\nJonas Pettersen, his twin, saved a penalty.",
	"Amina Okonjo sang.\nAmina Okonja is another singer; the two share a name but for one letter.",
	"Grace Mutesi ran.\nGrace Mutisi, a widow aged 60, not to be confused with her, walked.",
	"Nils Aaberg builds boats.\nHis father-in-law, Nils Aaberge, sails them.",
	"Carla Benedetto cooks.\nCarla Benedetti, her sister, writes.",

	"وقال المدرب سالم الكندي إن الفريق جاهز.\nوأضاف شقيقه سليم الكندي أنه لن يسافر.",
	"وقالت الباحثة موزة الزعابي إن المعرض مجاني.\nوقال الزاعبي إن البحر هادئ.",
	"وقال الكاتب بدر الفزاري إن الكتاب جاهز.\nوقال الكاتب بدر الفرازي، ولا تربطه به صلة قرابة، إن المعرض مجاني.",
	"وقال المهندس زيد الرواشدة إن السد جاهز.\nوأوضح الرواشيدة أن تشابه الأسماء يربك الزوار.",
	"وقالت المهندسة سماح الزعبي إن السد جاهز.\nوقال الزغبي إن البحيرة جميلة.",
	"وقال الشاعر عماد الجنايني إن الديوان جاهز.\nويكتب اسمه في دواوينه الأولى عماد الجنانيي.",
	"وقال العداء فهد المزيدي (34 عاما) إنه جاهز.\nوحل فهد المزيني (19 عاما) ثانيا.",
	"وقال الرسام يوسف الحداد إن اللوحة جاهزة.\nوقالت ابنته الحدادي إنها تحب الألوان.",
	"وقال المزارع حمد الشامسي إن التمر جاهز.\nوقالت الشماسي إن السوق قريب.",
	"وقال القاضي عبدالسلام الحضرمي إن الجلسة انتهت.\nوقالت القاضية الحظرمي إن الجلسة بدأت.",
	"وقال المخرج كريم دكروب إن العرض جاهز.\nوقال كريم دقروب، وهو ليس من أقارب المخرج، إنه لن يحضر.",
	"وقال الطبيب نبيل الشهابي إن المستشفى جاهز.\nوأضاف ابن عمه نبيل الشهباي أن العيادة مغلقة.",
	"وقال المؤرخ هيثم البرغوثي إن الكتاب جاهز.\nويرد في الوثائق هيثم البرقوثي بالقاف، وهو الاسم نفسه.",
	"وقالت المعلمة هند المزروعي إن المدرسة جاهزة.\nوشرح المرزوعي أن الحافلة تأخرت.",
	"وقال البحار سعيد الهاملي إن القارب جاهز.\nوقال حفيده سعيد الهالمي إنه يحب البحر.",

	// One letter or habit between two people.
	"Hassan Karimov spoke.\nHussein Karimov, who keeps the shop, left.",
	"Caroline Dufresne sang.\nCarolina Dufresne danced.",
	"Stefan Hartwig cooked.\nStefania Hartwig washed up.",
	"The president, Li Qiang, met Li Shangfu.\nLi Jiang, a waiter, poured.",
	"وقال المهندس كيم جونغ سو إن السد جاهز.\nوأضاف كيم يونغ سو أن البوابة مفتوحة.",
	"وقال المدرب محمد البلوشي إن الفريق جاهز.\nوقال اللاعب محمود البلوشي إنه مصاب.",
	"وقال الطباخ حسن القصاب إن الخبز طازج.\nوأضاف حسين القصاب أن الفرن جديد.",
	"وقال المزارع سعد الدوسري إن التمر جاهز.\nوقال سعيد الدوسري إن السوق قريب.",

	// Both introduced, or one that is no name.
	"The mayor, Robert Hanley, opened the fair.\nA farmer, Robert Hanly, won the prize.",
	"The company, Golfo Linee, was fined.\nGolfo Lines, a British firm, asked to be left out.",
	"Constable Peter Hewett made the arrest.\nSergeant Peter Hewitt, from another force, asked the questions.",
	"Ferry captain freed\nThe captain of the ferry thanked his lawyer, Paola Ferri, in court.",
	"Lisboa Norte won the cup.\nThe sides had met in Lisbon before.",
	"Ann Milling spoke for Tonbridge.\nNobody spoke for Ashby and Malling.",
	"Girl Pancho won the race.\nEgirl Pancho came second.",
	"وقال المهندس مازن الحداد إن الجسر جاهز.\nوأضاف العامل مازن الحداض أن الطلاء جف.",
	"وقالت المهندسة رنا الكيلاني إنها رسمت الواجهة.\nوقالت رانا الكيلاني وهي ابنة عمها إن الحديقة من تصميمها.",
}

// Slips that stand beside words of that kind without being excused by them.
var onePerson = []string{
	"The baker, Yousaf Mirzayan, opened the shop with his brother.\nMr Mirzayen said that it was late.",
	"The mayor, Lorna Tavish, spoke.\nMs Tavesh said that the road was unrelated to the bridge.",
	"Ingrid Sandwell found the wedding.\nMs Sandwel said that her cousin had helped.",
	"Sergei Kovalchuk, the engineer, spoke.\nSergey Kovalchuk recalled the flood.",
	"Dafna Tendler, 34, won the race.\nTendlar said that she was tired.",
	"Ann Rapana-Scott ran the stall.\nMs Rapana-Skott said that it rained.",
	"Peadar Keohane opened the bar for his nephew.\nMr Keoghane said that it was cold.",
	"The widow, Mrs Wanda Kowalska, teaches.\nMs Kowalsko said that she would stop.",
	"Mohammed Benchekroun spoke.\nMohamed Benchekroun left the hall.",

	"وأكد المدرب أن صانع الألعاب بدر الفزاري سيمثل الفريق.\nوختم بالقول إن الفرازي جاهز.",
	"أشرف عليه الخبيران اليابانيان كينجي ناكامورا وهيروشي تاناكا.\nوأعرب نكامورا عن شكره.",
	"المتهم فيها المقاول عماد الجناينى ومهندس.\nمع استمرار حبس عماد الجنانيى وإخلاء سبيل المهندس.",
	"كشفت المعمارية اليابانية هاروكا ساساكي عن نموذج.\nوتعهدت ساسكي بإتاحة المخططات للجميع.",
	"وقالت الباحثة في التراث البحري موزة الزعابي إن المعرض مجاني.\nواختتمت الزاعبي بالإشارة إلى الكتيب.",
	"وقالت رئيسة اللجنة المنظمة غدير المزيدي إن الملتقى مجاني.\nوثمنت المزيني جهود المتطوعين.",
	"برئاسة القاضي عبدالسلام الحضرمي في القاعة.\nوقال القاضي الحظرمي مخاطبا الطرفين إن الجلسة انتهت.",
	"أكد المدرب الإسباني خيسوس كاساس جاهزية لاعبيه.\nوختم كساس حديثه بالقول إنه سعيد.",
	"برفقة الرئيس الإندونيسي جوكو ويدودو في بكين.\nويحضر الرئيس جوكو فيدودو مراسم الافتتاح.",
	"وقالت المهندسة سماح البرغوثي إن السد جاهز.\nوأوضحت البرغوتي أن شقيقها يعمل فيه.",
	"وقال الشاعر هيثم المرزوقي إن الديوان جاهز.\nولم يحضر المرقوزي حفل الافتتاح.",
	"وقالت الممرضة ابتسام الخزاعلة إن القسم جاهز.\nوشرحت الخزعلة أن الأسرة كافية.",
	"وقال المترجم أنطوان شلهوب إن الرواية جاهزة.\nوأضاف شلهوف أن الناشر راض.",

	// Habits of transcription.
	"The leader, Muammar Qaddafi, spoke on Friday.\nGadhafi said that the road was open.",
	"Volodymyr Zelensky arrived in Oslo.\nZelenskyy said that he was tired.",
	"President Volodymyr Zelenskiy arrived in Oslo.\nPresident Zelensky said that he was tired.",
	"The farmer Mohammed Alsharif sold his goats.\nMuhammad Alsharif bought a tractor.",
	"The engineer, Yevgeny Prigorov, opened the lock.\nMr Prigorof said the gate was heavy.",
	"The coach, Khalid Mansour, left early.\nMansoor said the team was tired.",
	"The minister, Hossein Kazemi, spoke on Friday.\nKazimi said that the bill had passed.",
	"Dr. Youssef Haddad opened the clinic.\nDr. Yusuf Haddad said the beds were full.",
	"The judge Nikolai Romanov adjourned.\nRomanoff said the file was thin.",
	"Aleksandr Petrenko won the race.\nAlexander Petrenko said the wind helped.",
	"The pilot, Abdulrahman Saleh, landed at dawn.\nAbdel-Rahman Saleh said the fog was thick.",
	"Fatima Zahra Bennani painted the wall.\nFatma Zahra Bennani said the paint was wet.",
	"The painter Xenia Kuznetsova signed it.\nKuznetzova said it took a year.",
	"The captain, Sean O'Halloran, docked.\nO'Haloran said the sea was calm.",
	"The director, Ana Beatriz Gonçalves, spoke.\nGonzalves said the film was short.",
	"The general, Khalifa Haftarov, spoke.\nHiftarov said the front was quiet.",
	"The witness, Jürgen Schroeder, spoke.\nSchröder said he saw nothing.",
	"وقال الرئيس الأوكراني فولوديمير زيلينسكي إن الطريق مفتوح.\nوأضاف زيلنسكي أن الجسر سليم.",
	"وقال المهندس كيران غوردون إن السد جاهز.\nوأضاف المهندس كيران جوردون أن البوابة مفتوحة.",
	"وقال المدرب يورغن شتاينر إن الفريق جاهز.\nوأضاف ستاينر أن الملعب مبلل.",
	"وقالت الباحثة ناتاليا تشيرنيكوفا إن العينة صغيرة.\nوأضافت شيرنيكوفا أن النتائج أولية.",
	"وقال الدكتور عبد الرحمن الغضبان إن العيادة مفتوحة.\nوأضاف الغظبان أن الأسرة كافية.",
	"وقال النائب مارتن شولتس إن القانون أقر.\nوأضاف شولز أن التصويت كان سريا.",
	"وقال الرسام بابلو خيمينيز إن اللوحة جافة.\nوأضاف بابلو جيمينيز أن الإطار ثقيل.",
	"وقال الكاتب كوفي أسامواه إن الرواية جاهزة.\nوأضاف كوفي أساموا أن الناشر وافق.",
	"وقال اللاعب ديفيد دجوكوفيتش إن المباراة صعبة.\nوأضاف ديوكوفيتش أن الجمهور كبير.",
	"وقال العالم ثيودور كاثرينغ إن البركان خامد.\nوأضاف كاترينغ أن الدخان عادي.",
	"وقال السفير قيس المطوع إن المعرض مفتوح.\nوأضاف المتوع أن الدخول مجاني.",
	"وقال الطباخ حسام الدين القصاب إن الخبز طازج.\nوأضاف القساب أن الفرن جديد.",

	// A bare full name takes up the one that was introduced.
	"وأكدت رئيسة الجمعية سلوى بن عمار أن الحملة بدأت.\nوأوضحت سلوى بن عمال أن التسجيل مفتوح.",
	"وقالت الناشطة رنا الشدياق، التي تدير المركب، إن البحر هائج.\nوأضافت رنا الشدياك أن القوارب تختفي.",
	"يقول تلميذه باسل النوري إنه كان يصغي إلى الخشب.\nوأضاف باسيل النوري أن الآلة قديمة.",
	"وأعلن مدير المصحة رياض الظفيري افتتاح قسم جديد.\nوبين رياض الضفيري أن الأجهزة وصلت.",
	"حكم القاضي عوض الصقعبي بالسجن.\nوقال الصعقبي في حيثياته إن الأدلة كافية.",
	"Inspector Harpreet Grewal led the search.\nInspector Grewel said that it was foggy.",

	// Names that no table has.
	"The trawler Ravenscombe sank. The Ravenscombe had left at noon.\nThe owner of the Ravenscome wept.",
	"A main burst under Penhallow Road.\nEngineers said that Penhalow Road would stay closed.",
	"They were flown to St Brannoc's Hospital.\nA nurse at St Brannock's Hospital said that they were well.",
	"Divers found a hole in the Ostrleia.\nThe ferry Ostrelia had run aground.",
}

func TestTwoPeople(t *testing.T) {
	for _, text := range twoPeople {
		if got := said(t, checks.NameSpelling, text); len(got) > 0 {
			t.Errorf("%s\ngot %q, of two people", text, got)
		}
	}
	for _, text := range onePerson {
		if got := said(t, checks.NameSpelling, text); len(got) != 2 {
			t.Errorf("%s\ngot %q, want one name in two spellings", text, got)
		}
	}
}
