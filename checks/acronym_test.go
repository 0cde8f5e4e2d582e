package checks_test

import (
	"testing"

	"github.com/tanaqud/tanaqud/checks"
)

// Letters that are not those of the name beside them, and letters that stand
// for two names.
var wrongLetters = []string{
	"The International Renewable Energy Agency (IEA) said so.",
	"The World Health Organization (HWO) said so.",
	"The World Health Organisation [WTO] said so.",
	"The fund was set up by the World Food Programme, known as the FAO, in May.",
	"Staff of the International Monetary Fund (IFM) arrived.",
	"A note from the United Nations Development Programme (UNPD) arrived.",
	"It was OSCE (Organisation for the Prohibition of Chemical Weapons) that sent them.",
	"The Intergovernmental Panel on Climate Change (IPPC) met.",
	"The Northern Canal Restoration Trust (NRCT) met.",
	"Delegates of the World Trade Organization \"WOT\" met.",
	"The Lakeside Rowing Club (LCR) met, and the LRC won.",
	"The Food and Agriculture Organization (F.O.A.) met.",
	"Teams of the State Flood Rescue Force (SFRF) came.\nA team of the State Flood Relief Fund (SFRF) left.",
	"The Marine Bird Survey (MBS) began.\nThe Marine Bat Survey (MBS) ended.",

	"قالت منظمة الصحة العالمية (HWO) ذلك.",
	"تصل عبر برنامج الأغذية العالمي (الفاو) غدا.",
	"وفق تقرير للوكالة الدولية للطاقة المتجددة (IEA) فإن السعة زادت.",
	"وقال خبراء صندوق النقد الدولي \"IFM\" إن النمو بطيء.",
	"وتشارك منظمة الأغذية والزراعة (WFP) في الحملة.",
	"وأكدت الوكالة الدولية للطاقة الذرية (IAAE) أن التفتيش مستمر.",
	"ورحبت منظمة الدول المصدرة للنفط (أوابك) بالقرار.",
	"وأعلن الاتحاد الدولي لكرة القدم (يويفا) المواعيد.",
	"وطالبت منظمة الأمم المتحدة للطفولة (اليونسكو) بفتح المدارس.",
	"وقالت وكالة غوث وتشغيل اللاجئين (UNHCR) إن المخيم مكتظ.",
	"وقالت منظمة التجارة العالمية المعروفة اختصارا بـ WHO إن الرسوم ارتفعت.",
	"قالت الهيئة اليمنية لرعاية الحرف (YCA) ذلك.\nوشكرت المؤسسة اليمنية لرعاية الحرف (YCA) المتطوعين.",
	"أعلن الصندوق الوطني لدعم الري (NIF) المنحة.\nوقال المجلس الوطني لدعم الري (NIF) إنها كبيرة.",
}

var rightLetters = []string{
	"The International Energy Agency (IEA) and the International Renewable Energy Agency (IRENA) said so.",
	"The World Health Organization (OMS, in French) said so.",
	"The Social Democratic Party (SPD) said so.",
	"The Federal Security Service (FSB) said so.",
	"The Democratic Forces for the Liberation of Rwanda (FDLR) said so.",
	"The National Coffee Policy Council (CNPC) said so.",
	"The fund's Food and Agriculture Organization of the United Nations (FAO) office said so.",
	"The Geneva office of the World Health Organization (GOWHO) said so.",
	"The American Medical Guild (AMG) met the Australian Medical Guild (AMG).",
	"The Department of Defense (DOD) and the Ministry of Defence (MoD) said so.",
	"Non-governmental organisations (NGOs) said so.",
	"Shares of Northern Canal Restoration Trust (NYSE) fell.",
	"The State Environment Protection Agency (SEPA) said so.\nThe State Environmental Protection Agency (SEPA) said so.",
	"The Financial Crimes Enforcement Network (FinCEN) said so.",
	"He told the World Bank (in Washington) so.",
	"قالت منظمة الصحة العالمية (WHO) ذلك.",
	"تصل عبر برنامج الأغذية العالمي ومنظمة الأغذية والزراعة (الفاو) غدا.",
	"قالت منظمة الأغذية والزراعة للأمم المتحدة (فاو) ذلك.",
	"وتشارك منظمة الأمم المتحدة للطفولة (يونيسيف) في الحملة.",
	"وأعلن الاتحاد الدولي لكرة القدم (فيفا) والاتحاد الأوروبي (يويفا) المواعيد.",
	"قال صندوق النقد الدولي (أرشيف) إن النمو بطيء.",
	"قال مركز منظمة الصحة العالمية (EMRO) ذلك.",
	"قالت منظمة حظر الأسلحة الكيميائية (OPCW) ذلك.\nوأضافت منظمة حظر الأسلحة الكيماوية (OPCW) أن الفريق عاد.",
	"قال مكتب التحقيقات الفيدرالي (FBI) ذلك.\nوأضاف مكتب التحقيقات الاتحادي (FBI) أن الملف مغلق.",
	"قالت وكالة الأنباء السورية الرسمية (سانا) ذلك.\nوأضافت وكالة الأنباء الرسمية السورية (سانا) أن الطريق مفتوح.",
	"أشاد المركز الوطني للأعاصير (ان اتش سي) بذلك.\nووفقا للمركز الوطني للأعاصير (ان اتش سي) هدأت الريح.",
}

func TestAcronym(t *testing.T) {
	for _, text := range wrongLetters {
		if got := said(t, checks.Acronym, text); len(got) != 2 {
			t.Errorf("%s\ngot %q, want a name and its letters, or two names", text, got)
		}
	}
	for _, text := range rightLetters {
		if got := said(t, checks.Acronym, text); len(got) > 0 {
			t.Errorf("%s\ngot %q, of a sound text", text, got)
		}
	}
}
