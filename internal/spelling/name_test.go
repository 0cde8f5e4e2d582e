package spelling_test

import "testing"

// One person's name as two houses write it.
var oneName = [][2]string{
	{"Muhammad Sharif", "Mohammed Sharif"}, {"Mohamed Elmenshawy", "Mohammad Elmenshawi"},
	{"Volodymyr Zelensky", "Volodymyr Zelenskyy"}, {"Volodymyr Zelenskiy", "Volodymyr Zelenskyy"},
	{"Muammar Qaddafi", "Moammar Gadhafi"}, {"Muammar Gaddafi", "Muammar Kadhafi"}, {"Moammar Khadafy", "Muammar Gaddafi"},
	{"Yevgeny Prigozhin", "Evgeny Prigozhin"}, {"Yevgeny Prigozhin", "Yevgeni Prigogin"},
	{"Osama bin Laden", "Usama bin Ladin"}, {"Usama Bin Laden", "Osama Binladen"},
	{"Abdul Rahman Hamad", "Abdel Rahman Hamad"}, {"Abdulrahman Hamad", "Abdel Rahman Hamad"}, {"Abd al-Rahman Hamad", "Abdulrahman Hamad"},
	{"Sergei Shoigu", "Sergey Shoygu"}, {"Aleksandr Lukashenko", "Alexander Lukashenka"},
	{"Nikita Khrushchev", "Nikita Kruschev"}, {"Pyotr Tchaikovsky", "Piotr Chaikovsky"},
	{"Hosni Mubarak", "Husni Moubarak"}, {"Ayman al-Zawahiri", "Ayman Zawahri"}, {"Yasser Arafat", "Yasir Arafat"},
	{"Youssef Chahed", "Yusuf Shahed"}, {"Khalifa Haftar", "Khalifa Hiftar"}, {"Hussein Hamdan", "Hussain Hamdan"},
	{"Xi Jinping", "Xi Jin-ping"}, {"Kim Jong-un", "Kim Jong Un"}, {"Mao Zedong", "Mao Ze Dong"},
	{"Slobodan Milosevic", "Slobodan Miloševič"}, {"Novak Djokovic", "Novak Đoković"}, {"Boris Yeltsin", "Boris Eltsin"},
	{"Benjamin Netanyahu", "Binyamin Netanyahu"}, {"Narendra Modi", "Narendra Modhi"}, {"Recep Tayyip Erdogan", "Recep Tayip Erdoğan"},
	{"Mahmoud Ahmadinejad", "Mahmud Ahmedinejad"}, {"Ashraf Ghani", "Ashraf Gani"}, {"Nouri al-Maliki", "Nuri Maliki"},
	{"Romanoff", "Romanov"}, {"Mikheil Saakashvili", "Mikhail Sakashvili"}, {"Hashim Thaci", "Hashim Thaçi"},

	{"فلاديمير بوتين", "فلاديمير بوتن"}, {"معمر القذافي", "معمر القدافي"}, {"سيرغي شويغو", "سيرجي شويجو"},
	{"شي جين بينغ", "شي جينبينج"}, {"عبد الكريم بنشعبون", "عبدالكريم بن شعبون"}, {"غوردون براون", "جوردون براون"},
	{"أولاف شولتس", "أولاف شولز"}, {"فيلي برانت", "ويلي برانت"}, {"خوسيه باروسو", "جوزيه باروزو"},
	{"هوغو تشافيز", "هوجو شافيز"}, {"نافي بيلاي", "نافي بيليه"}, {"روبرت فيتسو", "روبرت فيكو"},
	{"إكليل ظنين", "إكليلو ظنين"}, {"ثاتشر", "تاتشر"}, {"شينزو آبي", "شينزو آبيه"},
}

// Names of two people.
var twoNames = [][2]string{
	{"Hassan Rouhani", "Hussein Rouhani"}, {"Kim Jong Un", "Kim Yong Nam"}, {"George Bush", "Kate Bush"},
	{"Peter Hudak", "Marek Hudec"}, {"Li Qiang", "Li Shangfu"}, {"Michael Carrick", "Michael Garrity"},
	{"Anna Karlsson", "Hanna Larsson"}, {"John Kerry", "John Kelly"},
	{"محمد سالم", "محمود سالم"}, {"سالم الكندي", "سليم الكندي"}, {"كيم جونغ إيل", "كيم يونغ نام"},
	{"أحمد الحمدان", "حمد الحمدان"}, {"بيوس الحادي عشر", "بيوس الثاني عشر"}, {"جون كيري", "جون كيلي"},
	{"حسن نصر الله", "حسين نصر الله"}, {"علي الزيدي", "علي الجندي"}, {"خالد المشعل", "خالد العطية"},
	{"سعد الحريري", "سعيد الحريري"}, {"ماجد الهاني", "ماهر الهاني"},
}

func TestSameName(t *testing.T) {
	for _, c := range oneName {
		if !sameName(c[0], c[1]) || !sameName(c[1], c[0]) {
			t.Errorf("%s and %s are one name", c[0], c[1])
		}
	}
	for _, c := range twoNames {
		if sameName(c[0], c[1]) || sameName(c[1], c[0]) {
			t.Errorf("%s and %s are two names", c[0], c[1])
		}
	}
}
