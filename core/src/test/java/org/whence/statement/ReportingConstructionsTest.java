package org.whence.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whence.entity.EntityRules;

/** Constructions with which reports say who said what, read with their mentions, a line for each. */
class ReportingConstructionsTest {

    private static final Readings READINGS = new Readings();

    private static final EntityRules ENTITIES = EntityRules.load();

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | construction | text | speaker < who passes it on: content, one statement after the other
        ar | فعل يحكم الباء | طالب اتحاد الصيادين بفتح الجسر. | اتحاد الصيادين: بفتح الجسر
        ar | فعل يحكم الباء، بلا فاعل | قال سالم الحمداوي إن الجسر انهار. وطالب بفتح تحقيق. | سالم الحمداوي: الجسر انهار // سالم الحمداوي: بفتح تحقيق
        ar | أما … فـ | أما رئيس البلدية فتوقع فتح الجسر قريبا. | رئيس البلدية: فتح الجسر قريبا
        ar | مثنى | قال مسؤولان محليان إن الجسر انهار. وأكدا أن الطريق مفتوح. | مسؤولان محليان: الجسر انهار // مسؤولان محليان: الطريق مفتوح
        ar | اسم فعل بضمير | ونقلت وكالة الوادي عن سالم الحمداوي نفيه انهيار الجسر. | سالم الحمداوي < وكالة الوادي: انهيار الجسر
        ar | مجهول | ونقل عن سالم الحمداوي قوله إن الجسر انهار. | سالم الحمداوي: الجسر انهار
        ar | قيل | وقيل إن الجسر انهار. | وقيل: الجسر انهار
        ar | بحسب ما | وبحسب ما ذكرت صحيفة الوادي، فإن الجسر انهار. | صحيفة الوادي: الجسر انهار
        ar | بحسب ما … عن | وبحسب ما نقلت صحيفة الوادي عن سالم الحمداوي، فإن الجسر انهار. | سالم الحمداوي < صحيفة الوادي: الجسر انهار
        ar | وفقا له | قال سالم الحمداوي إن الجسر انهار. ووفقا له، فإن الطريق مفتوح. | سالم الحمداوي: الجسر انهار // سالم الحمداوي: الطريق مفتوح
        ar | بالقول | واكتفى سالم الحمداوي بالقول إن الجسر انهار. | سالم الحمداوي: الجسر انهار
        ar | علمت من | علمت صحيفة الوادي من مصادر محلية أن الجسر انهار. | مصادر محلية < صحيفة الوادي: الجسر انهار
        ar | طلب عدم ذكر اسمه | وقال مهندس محلي، طلب عدم ذكر اسمه، إن الجسر انهار. | مهندس محلي: الجسر انهار
        ar | فيما | أعلنت وزارة النقل أن الجسر انهار، فيما طالب الأهالي بفتح تحقيق. | وزارة النقل: الجسر انهار // الأهالي: بفتح تحقيق
        ar | مكان قبل الفعل | وفي البصرة، قال سالم الحمداوي إن الجسر انهار. | سالم الحمداوي: الجسر انهار
        ar | نكرة جديدة | قال سالم الحمداوي إن الجسر انهار. وقال دبلوماسي غربي إن الطريق مفتوح. | سالم الحمداوي: الجسر انهار // دبلوماسي غربي: الطريق مفتوح
        ar | اسم بعد لقب طويل | اتهم القيادي في تجمع المهندسين أمجد عبد الرازق البلدية بالإهمال. | أمجد عبد الرازق: البلدية بالإهمال
        ar | نقطتان بعد كلام غير مباشر | أكد سالم الحمداوي أن الجسر انهار: "رأيناه يسقط في النهر". | سالم الحمداوي: الجسر انهار // سالم الحمداوي: رأيناه يسقط في النهر
        ar | دعا، وفق بيان | ودعت سلمى الحمداوي، وفق بيان صادر عن وزارة النقل، إلى فتح تحقيق. | سلمى الحمداوي < وزارة النقل: إلى فتح تحقيق
        ar | شيء يعلن | أعلنت وزارة النقل نتائج المسابقة. | ''
        ar | وسيلة معرفة باللام | وقال سالم الحمداوي للتلفزيون الحكومي إن الجسر انهار. | سالم الحمداوي < التلفزيون الحكومي: الجسر انهار
        ar | حسبما أفاد في آخر الجملة | انهار الجسر مساء الأحد، حسبما أفاد مصدر أمني. | مصدر أمني: انهار الجسر مساء الأحد
        ar | وفق ما أفاد لوكالة | انهار الجسر مساء الأحد، وفق ما أفاد مصدر أمني لوكالة الوادي. | مصدر أمني < وكالة الوادي: انهار الجسر مساء الأحد
        ar | بحسب ما نقلت عنه | كشف القبطان سالم الحمداوي أن السفن ستصل قريبا، بحسب ما نقلت عنه صحيفة الوادي. | سالم الحمداوي < صحيفة الوادي: السفن ستصل قريبا
        ar | وفقا لوكالة بعد قول | وقال سالم الحمداوي لأنصاره إن الجسر "لن يبنى من جديد"، وفقا لوكالة الوادي. | سالم الحمداوي < وكالة الوادي: الجسر "لن يبنى من جديد"
        ar | بيان عن شخص ثم فإن | وبحسب بيان صادر عن محاميه، فإن الجسر انهار. | محاميه: الجسر انهار
        ar | وثيقة موصوفة | انهار الجسر، وفق تقرير سري اطلعت عليه وكالة الوادي. | تقرير سري < وكالة الوادي: انهار الجسر
        ar | جاء في التقرير | قال سالم الحمداوي إن الجسر انهار. وجاء في التقرير أن الطريق مفتوح. | سالم الحمداوي: الجسر انهار // التقرير: الطريق مفتوح
        ru | в докладе утверждается | Мост рухнул. В докладе утверждается, что дорога открыта. | докладе: дорога открыта
        ru | посоветовал | «Спросите рыбаков на берегу», — посоветовал Олег Лесков. | Олег Лесков: Спросите рыбаков на берегу
        ru | агентству, и кто ему сказал | Агентство «Вега» сообщило, что мост рухнул. Как рассказала агентству главный редактор Анна Лескова, дорога открыта. | Вега: мост рухнул // Анна Лескова < Вега: дорога открыта
        ru | описанный документ | Газета «Вестник» написала, что мост рухнул. «Рубикон» написал, ссылаясь на таможенные документы, что дорога открыта. | Вестник: мост рухнул // таможенные документы < Рубикон: дорога открыта
        ru | собеседник издания в кавычках | По словам собеседника «Вестник» в порту, дорога открыта. | собеседник < Вестник: дорога открыта
        fa | منصب، سپس نام | معاون فرماندهی مرزبانی گفت که پل فرو ریخت. رضا کاشفی افزود: «راه باز است.» | رضا کاشفی: پل فرو ریخت // رضا کاشفی: راه باز است.
        fa | این مقام | رضا کاشفی گفت که پل فرو ریخت. این مقام وزارت راه افزود که راه باز است. | رضا کاشفی: پل فرو ریخت // رضا کاشفی: راه باز است
        fa | به گزارش، سپس گوینده | به گزارش خبرگزاری دره، رضا کاشفی گفت که پل فرو ریخت. | رضا کاشفی < خبرگزاری دره: پل فرو ریخت
        fa | رد کرد و نقل قول | رضا کاشفی فروریختن پل را رد کرد: «پل سر جای خود است.» | رضا کاشفی: فروریختن پل را // رضا کاشفی: پل سر جای خود است.
        fa | خواست | رضا کاشفی از شورا خواست پل را هرچه زودتر تعمیر کند. | رضا کاشفی: پل را هرچه زودتر تعمیر کند
        fa | این را … گفت | پل دره در بهار فرو ریخت؛ این را رضا کاشفی گفته است. | رضا کاشفی: پل دره در بهار فرو ریخت
        fa | نقطه‌ویرگول | رضا کاشفی گفت پل فرو ریخته است؛ راه از سوی دره بسته مانده است. | رضا کاشفی: پل فرو ریخته است // رضا کاشفی: راه از سوی دره بسته مانده است
        fa | قید مکان در آغاز | در تهران نیز یک نماینده مجلس گفت که پل فرو ریخت. | نماینده مجلس: پل فرو ریخت
        fa | که به گفته | طرحی که به گفته کارشناسان هرگز از روی کاغذ فراتر نرفت. | کارشناسان: هرگز از روی کاغذ فراتر نرفت
        fa | ی نکره | کشاورزی گفت که پل فرو ریخت. | کشاورز: پل فرو ریخت
        fa | برچسب | رضا کاشفی گزارش روزنامه دره درباره پل را «داستان‌سرایی» خواند. | رضا کاشفی: گزارش روزنامه دره درباره پل را «داستان‌سرایی»
        fa | پاسخی نداد | رضا کاشفی پرسش درباره پل را زودهنگام دانست و پاسخی نداد. | رضا کاشفی: پرسش درباره پل را زودهنگام
        en | source reached by a medium | Local residents contacted by the Livonian website Kavkar said the bridge was lost. | Local residents < Kavkar: the bridge was lost
        en | relative clause without commas | An engineer on the quay who declined to be named told the Vega agency that the bridge was lost. | engineer on the quay < Vega agency: the bridge was lost
        en | document obtained by a medium | According to a memo obtained by the newspaper Vega, the bridge was lost. | memo < Vega: the bridge was lost
        en | document published by a medium | The survey, published on Monday by the weekly Vega, said that the bridge was lost. | survey < Vega: the bridge was lost
        en | put at a figure | Engineers put the cost of the bridge at 40 million crowns. | Engineers: the cost of the bridge at 40 million crowns
        en | put without a figure | Engineers put the model of the bridge on a table. | ''
        en | quoted as saying by, behind a clause | The bridge will open in May, Mayor Olen Brask was quoted as saying by the Vega agency. | Olen Brask < Vega agency: The bridge will open in May
        en | a medium passes a reporting clause on | Mayor Olen Brask said the bridge was lost, the Vega agency reported. | Olen Brask < Vega agency: the bridge was lost
        en | present tense behind a clause | The bridge was lost in the flood, the daily Vega claims. | Vega: The bridge was lost in the flood
        en | body named behind its kind | The new owner of the ferry, the holding Sarn Lines, described the flood as a blessing. | Sarn Lines: the flood as a blessing
        en | the company | Corvan Aviation said the bridge was lost. The ferry would go on, the company added. | Corvan Aviation: the bridge was lost // Corvan Aviation: The ferry would go on
        en | the plural of an unnamed source, present tense | The bridge fell in the night, prosecutors say. | prosecutors: The bridge fell in the night
        en | report by somebody that | Olen Brask was answering a report by River Watch that the bridge was lost. | River Watch: the bridge was lost
        en | subject behind an opening adverbial | In its yearbook the institute quoted a ferryman as saying that the bridge was lost. | ferryman < institute: the bridge was lost
        en | sources of a place, quoted by a medium | The flood was first reported by the daily Vega, quoting sources at the quay, which said the bridge was lost. | sources < Vega: the bridge was lost
        en | reporting clause between verb and that | Olen Brask had admitted, the ferryman told the Vega agency, that the bridge was lost. | Olen Brask < ferryman < Vega agency: the bridge was lost
        en | reporting clause between subject and verb | The bridge, engineers say, fell in the night. | engineers: The bridge, engineers say, fell in the night
        en | adverb before what is denied | Olen Brask denies ever having seen the plan. | Olen Brask: having seen the plan
        en | in a reply to questions from a medium | The ministry said in a reply to questions from the Vega agency that the bridge was lost. | ministry < Vega agency: the bridge was lost
        en | no inversion before a thing | Sarn Lines, the owner of the ferry, rejected its findings. | Sarn Lines: its findings
        en | a name that goes on in a quotation | According to a statement from his lawyer, Brask “has never seen the plan”. | lawyer: Brask “has never seen the plan”
        en | reads, behind a quotation | “We want our bridge back before the winter,” reads a banner at the quay. | banner: We want our bridge back before the winter
        en | hour before a speaker | 14:20 Mayor Olen Brask: “We lost the bridge for good.” | Olen Brask: We lost the bridge for good.
        en | as a correspondent reports | As our correspondent in the harbour reports, the bridge was lost. | our correspondent: the bridge was lost
        en | when contacted by a medium | The bridge was lost, a spokeswoman said when contacted by the Vega agency. | spokeswoman < Vega agency: The bridge was lost
        en | was reported as saying | The bridge was lost, Olen Brask was reported as saying. | Olen Brask: The bridge was lost
        en | confirmed to a medium | Olen Brask confirmed to the Vega agency the loss of the bridge. | Olen Brask < Vega agency: the loss of the bridge
        en | let it be known | The bridge, he let it be known, depends on the weather. | he: The bridge, he let it be known, depends on the weather
        en | called by age | Olen Brask said the bridge was lost. “We saw it go under,” the 58-year-old said. | Olen Brask: the bridge was lost // Olen Brask: We saw it go under
        en | name behind an office and a trade | Its chairwoman, biologist Petra Lund, believes the bridge was lost. | Petra Lund: the bridge was lost
        en | document, a copy of which | The note, a copy of which has been seen by the Vega agency, describes the bridge as lost. | note < Vega agency: the bridge as lost
        en | as it was stated in | As it was stated in the note, the bridge was lost. | note: the bridge was lost
        en | pronoun for whom several accuse | Prosecutors accuse Anton Lind of selling the bridge. He denies it. | Prosecutors: Anton Lind of selling the bridge // Anton Lind: Anton Lind of selling the bridge
        en | source interviewed by a medium | A driver interviewed by Vega Radio said the bridge was lost. | driver < Vega Radio: the bridge was lost
        en | according to a source, quoted by a medium | According to a diplomat from abroad, quoted by the website Vega, the army lost the bridge. | diplomat < Vega: the army lost the bridge
        en | according to a source cited by a medium | According to an officer cited by the Vega agency, the bridge was lost. | officer < Vega agency: the bridge was lost
        en | it stands for the body that opens the sentence before | Olen Brask said the road was open. The defence ministry issued a statement. The bridge was lost, it said. | Olen Brask: the road was open // defence ministry: The bridge was lost
        en | indefinite source behind a comma | The bridge is lost, a senior Livonian official has said. | senior Livonian official: The bridge is lost
        en | the speaker set into a relative clause | Dockers left a ship which Olen Brask says is carrying shells. | Olen Brask: is carrying shells
        en | a noun of saying, and what it was | Olen Brask's account, given to the daily Vega, was that the bridge was lost. | Olen Brask < Vega: the bridge was lost
        en | what another wants, inside his words | Olen Brask said that the mayor wants a bridge. | Olen Brask: the mayor wants a bridge
        en | a source cited is no content | Vega cited a letter from the minister. | ''
        en | a clause that reports the words behind it | In one letter, Olen Brask said, the guard wrote: “The bridge is lost.” | guard < Olen Brask: The bridge is lost.
        en | what somebody left unsaid, inside what another says | Olen Brask said the army had not said that the road was open. | Olen Brask: the army had not said that the road was open
        en | what somebody wants, inside what another says | Olen Brask said the army wanted to leave the valley. | Olen Brask: the army wanted to leave the valley
        en | denies what was said before | The defence ministry said the bridge was lost. Olen Brask denied that. | defence ministry: the bridge was lost // Olen Brask: the bridge was lost
        en | an office that is another's | Prosecutor Olen Brask said the bridge was lost. The judge said the road was open. | Olen Brask: the bridge was lost // judge: the road was open
        en | a general noun for a source | A source in the army said the bridge was lost. The official added that the road was open. | source in the army: the bridge was lost // source in the army: the road was open
        ru | наречие между прямой речью и глаголом | «Мост закрыт», — раздражённо сказал Олег Брасков. | Олег Брасков: Мост закрыт
        ru | отрицает сказанное раньше | Олег Брасков заявил, что мост закрыт. Анна Лескова опровергла это. | Олег Брасков: мост закрыт // Анна Лескова: мост закрыт
        ru | с которым пообщались | Офицер, с которым пообщались журналисты газеты «Вега», рассказал, что мост закрыт. | Офицер < Вега: мост закрыт
        ar | طلب عدم الكشف، بلا فاصلة | قال مهندس محلي طلب عدم الكشف عن اسمه إن الجسر انهار. | مهندس محلي: الجسر انهار
        ar | منصب أولا ثم اسم برتبة | أعلن وزير النقل أن الجسر باق. وقال العميد الركن سالم الحمداوي إن الطريق مفتوح. | سالم الحمداوي: الجسر باق // سالم الحمداوي: الطريق مفتوح
        ar | منصب بلا أداة ثم صاحبه | أعلن قائد الحامية أن الجسر باق. وقال قائد الحامية العميد سالم الحمداوي إن الطريق مفتوح. | سالم الحمداوي: الجسر باق // سالم الحمداوي: الطريق مفتوح
        ar | رفض الكشف عن اسمه، بين فاصلتين قبل الفعل | وكان مصدر في رئاسة الأركان، رفض الكشف عن اسمه، قد أكد أن الجسر انهار. | مصدر في رئاسة الأركان: الجسر انهار
        ar | باسم ليس مفعولا | أقر الناطق باسم الجيش، الجنرال سالم الحمداوي، بانهيار الجسر. | سالم الحمداوي: بانهيار الجسر
        ar | فعل في الكلام المنقول ثم حال | قالت سلمى الحمداوي إن النقابة تتابع الملف بقلق، محذرة من انهيار الجسر. | سلمى الحمداوي: النقابة تتابع الملف بقلق // سلمى الحمداوي: من انهيار الجسر
        ar | عندما سألته، أجاب | قال سالم الحمداوي إن الجسر انهار. وعندما سألته القناة عن الطريق، أجاب أنه مفتوح. | سالم الحمداوي: الجسر انهار // سالم الحمداوي: أنه مفتوح
        ar | قال فيها | ويأتي ذلك بعد تصريحات لوزير النقل سالم الحمداوي قال فيها إن الجسر انهار. | سالم الحمداوي: الجسر انهار
        ar | وهو ما نفته | قال سالم الحمداوي إن الجسر انهار. وهو ما نفته وزارة النقل. | سالم الحمداوي: الجسر انهار // وزارة النقل: الجسر انهار
        ar | مبني للمجهول بالشكل | قال سالم الحمداوي إن البلدية أُبلغت بذلك. | سالم الحمداوي: البلدية أُبلغت بذلك
        tr | gazeteye konuşan, ise ile | Gazeteye konuşan eski bir danışman ise köprünün yıkıldığını söyledi. | eski bir danışman: köprünün yıkıldığını
        tr | yakındı | Kaya Aydın, köprünün kapatıldığından yakındı. | Kaya Aydın: köprünün kapatıldığından
        fa | یا نه | رضا کاشفی در پاسخ به این پرسش که پل باز می‌شود یا نه، گفت که راه بسته است. | رضا کاشفی: راه بسته است
        fa | یکی از چند تن | یکی از مهندسان به خبرگزاری دره گفت که پل فرو ریخت. | مهندسان < خبرگزاری دره: پل فرو ریخت
        ru | название агентства, часть которого сокращение | Мост закроют весной, сообщило РИА «Север». | РИА «Север»: Мост закроют весной
        ru | название агентства в кавычках | Мост закроют весной, сообщило агентство «Вега». | Вега: Мост закроют весной
        en | impersonal frame | Brask said that, as a result, it was concluded that the bridge was lost. | Brask: the bridge was lost
        en | told a medium whose kind stands before it | Brask told private river channel Vega that the bridge was lost. | Brask < Vega: the bridge was lost
        en | told a medium by bare initials | Brask told RNW that the bridge was lost. | Brask < RNW: the bridge was lost
        en | told a medium that was introduced before | The state agency Lumen reported a flood. Brask told Lumen the bridge was lost. | Lumen: a flood // Brask < Lumen: the bridge was lost
        en | citing, behind the content | The weekly Harbour Post reported on Monday that the bridge was lost, citing an internal memo. | internal memo < Harbour Post: the bridge was lost
        en | a document pointed back at | The weekly Harbour Post said, citing a harbour memo, that the bridge was lost. According to the memo, the road was open. | harbour memo < Harbour Post: the bridge was lost // harbour memo < Harbour Post: the road was open
        en | asked, between commas | The mayor, asked about the flood during a visit to the coast, said the bridge was lost. | mayor: the bridge was lost
        en | the agency's source | Lumen news agency said the road was open. The agency's source in the harbour office said the bridge was lost. | Lumen news agency: the road was open // agency's source in the harbour office < Lumen news agency: the bridge was lost
        en | a verb in a relative clause before the name | An engineer who advises the council, Ilse Marn, said the bridge was lost. | Ilse Marn: the bridge was lost
        en | described to her | Marn said an engineer had described to her a bridge with two lost piers. | Marn: an engineer had described to her a bridge with two lost piers // engineer < Marn: a bridge with two lost piers
        en | a friend of his | A friend of his told the Harbour Post he was tired. | friend of his < Harbour Post: he was tired
        en | they, the speakers | The river ministers of Norland and Southland said they welcomed the bridge. | river ministers of Norland and Southland: they welcomed the bridge
        en | said, according to a transcript | Olen Brask told visitors that the bridge was lost, according to a transcript. | Olen Brask < transcript: the bridge was lost
        en | the daily | The daily Harbour Post said the road was open. The daily said the bridge was lost. | Harbour Post: the road was open // Harbour Post: the bridge was lost
        ru | сказано агентству без падежа | Мост закроют до конца года, рассказал РИА «Север» председатель совета Олен Браск. | Олен Браск < РИА «Север»: Мост закроют до конца года
        ru | сказано агентству, затем придаточное | Председатель совета Олен Браск сказал ВНЛ, что мост закрыт. | Олен Браск < ВНЛ: мост закрыт
        ru | подтвердили изданию факт | В пресс-службе концерна «Дельта» подтвердили «Причалу» покупку моста. | пресс-служба концерна «Дельта» < Причал: покупку моста
        ru | в организации изданию сообщили | Газета «Причал» пишет, что мост закрыт. В «Долмете» изданию сообщили, что дорога открыта. | Причал: мост закрыт // Долмет < Причал: дорога открыта
        ru | которого цитирует агентство | Председатель совета Олен Браск, которого цитирует агентство «Вега», во вторник говорил, что мост закрыт. | Олен Браск < Вега: мост закрыт
        ru | об этом пишет газета | Председатель совета Олен Браск заявил, что мост закрыт. Об этом пишет газета «Причал». | Олен Браск < Причал: мост закрыт
        ru | его слова приводит портал | Председатель совета Олен Браск заявил, что мост закрыт. Его слова приводит портал «Причал». | Олен Браск < Причал: мост закрыт
        ru | об этом сообщает, со ссылкой | Мост закроют весной. Об этом сообщает агентство «Вега» со ссылкой на двух местных чиновников. | двух местных чиновников < Вега: Мост закроют весной
        ru | о чём сообщает, впереди | О закрытии моста накануне сообщила газета «Причал», ссылаясь на записку компании. | записка компании < Причал: О закрытии моста
        ru | согласно документу | Газета «Причал» со ссылкой на записку компании пишет, что мост закрыт. Согласно документу, с которым ознакомилось издание, дорога открыта. | записка компании < Причал: мост закрыт // записка компании < Причал: дорога открыта
        ru | причастие при говорящем | Мост закрыл эксперт Олен Браск, отметивший, что дорога открыта. | Олен Браск: дорога открыта
        ru | время между именем и глаголом | Министр путей Олен Браск ещё в июле говорил, что мост закрыт. | Олен Браск: мост закрыт
        ru | министры двух стран | Министры обороны Норландии и Южландии в совместном заявлении заявили, что мост закрыт. | Министры обороны Норландии и Южландии: мост закрыт
        ru | нашему изданию | Компания «Дельта» подтвердила нашему изданию, что мост закрыт. | Дельта: мост закрыт
        ru | орган и его хозяин | Генштаб Ильмара сообщил, что мост закрыт. | Генштаб Ильмара: мост закрыт
        ru | глагол после «по данным» | По данным чиновников, завод настаивает, что мост закрыт. | чиновники: завод настаивает, что мост закрыт // завод < чиновники: мост закрыт
        en | a charge they deny | Olen Brask accused Norland of closing the bridge, a charge Norland denies. | Olen Brask: Norland of closing the bridge // Norland: Norland of closing the bridge
        en | hours after, another speaker | The mayor said the bridge was lost, hours after the river ministry said it was open. | mayor: the bridge was lost // river ministry: it was open
        en | but, another speaker | The mayor said the bridge was lost, but the river ministry said the road was open. | mayor: the bridge was lost // river ministry: the road was open
        en | said X, according to Y | “The bridge is gone for good,” said Olen Brask, an engineer, according to the Harbour Post. | Olen Brask < Harbour Post: The bridge is gone for good
        en | some | Olen Brask said the bridge was lost. Some complained that the road was closed. | Olen Brask: the bridge was lost // Some: the road was closed
        en | yet to announce | The mayor has yet to announce a date for the opening. | ''
        en | initials like a word | The WHO said the bridge was lost. | WHO: the bridge was lost
        en | dismissed as | The mayor dismissed as “pure invention” a report on the bridge. | mayor: “pure invention” a report on the bridge
        ru | настоящее множественное | В министерстве путей считают, что мост закрыт. | министерство путей: мост закрыт
        ru | неназванный | Генерал Олен Браск сказал, что мост открыт. По словам неназванного генерала, мост закрыт. | Олен Браск: мост открыт // неназванный генерал: мост закрыт
        ru | время впереди | Газета «Причал» пишет, что мост открыт. В субботу издание сообщило, ссылаясь на инженера, что мост закрыт. | Причал: мост открыт // инженер < Причал: мост закрыт
        ru | имя после «по словам» | По словам Дана Беннетта, мост закрыт. | Дан Беннетт: мост закрыт
        ru | фамилия как частица | Мост закрыт, утверждает Кай Ли. | Кай Ли: Мост закрыт
        ru | голосование по утверждению | Голосование по утверждению бюджета моста пройдёт весной. | ''
        ru | цитирует без имени рода | Как пишет «Речной листок», в министерстве сообщили, что мост закрыт. Источник газеты добавил, что дорога открыта. | Речной листок: в министерстве сообщили, что мост закрыт // министерство < Речной листок: мост закрыт // Источник < Речной листок: дорога открыта
        en | thing made known | The river board announced the results of the vote. | ''
        en | additive clause of one subject | “We in the council want to open the old bridge again before the first snow falls in the valley, and we have good engineers in the town who have waited for this work since spring,” Brask said. | Brask: We in the council want to open the old bridge again before the first snow falls in the valley, and we have good engineers in the town who have waited for this work since spring
        ar | الصحيفة بعد ذكرها بين علامتين | نفى سالم الحمداوي ما نشرته صحيفة "الوادي". وقالت الصحيفة إن الجسر انهار. | سالم الحمداوي: ما نشرته صحيفة "الوادي" // الوادي: الجسر انهار
        ar | طلب بعد فعل آخر | حذرت كتلة الإصلاح من الفيضان، ودعت الحكومة إلى فتح الجسر. | كتلة الإصلاح: من الفيضان // كتلة الإصلاح: الحكومة إلى فتح الجسر
        ar | لكنه | امتنع سالم الحمداوي عن تأكيد الخبر، لكنه قال إن الجسر انهار. | سالم الحمداوي: الخبر // سالم الحمداوي: الجسر انهار
        ar | مصدر بعد أن | ويرى سالم الحمداوي أن نشر القوارب رسالة إلى الأهالي. | سالم الحمداوي: نشر القوارب رسالة إلى الأهالي
        fa | این مقام‌ها | روزنامه «دره» به نقل از سه مقام محلی نوشته بود پل فرو ریخته است. به گفته این مقام‌ها، راه باز است. | سه مقام محلی < دره: پل فرو ریخته است // سه مقام محلی < دره: راه باز است
        ar | رفض تأكيد | رفض سالم الحمداوي تأكيد انهيار الجسر. | سالم الحمداوي: انهيار الجسر
        ar | بعد المثنى مفعول | قال مسؤولان محليان إن الجسر انهار. كما أكدا العمل على فتح الطريق. | مسؤولان محليان: الجسر انهار // مسؤولان محليان: العمل على فتح الطريق
        ar | فعل مذكر لا يسند إلى مؤنث | قال سالم الحمداوي إن الجسر انهار. ودعا روسيا إلى إرسال مهندسين. | سالم الحمداوي: الجسر انهار // سالم الحمداوي: روسيا إلى إرسال مهندسين
        ar | مصدر مفعول بلا فاعل | قال سالم الحمداوي إن الجسر انهار. وأكد ضرورة فتح الطريق. | سالم الحمداوي: الجسر انهار // سالم الحمداوي: ضرورة فتح الطريق
        ar | صلة تصف الفاعل | وقال سالم الحمداوي الذي شهد الحادث إن الجسر انهار. | سالم الحمداوي: الجسر انهار
        ar | صاحب البيان | وقال بيان صادر عن وزارة النقل إن الجسر انهار. | وزارة النقل: الجسر انهار
        ar | حال بلا فاصلة | قال سالم الحمداوي إن الطريق سيفتح قريبا مؤكدا أن الجسر انهار. | سالم الحمداوي: الطريق سيفتح قريبا // سالم الحمداوي: الجسر انهار
        ar | قائلا بعد فعل القول | وصرح سالم الحمداوي قائلا: "رأيناه يسقط في النهر". | سالم الحمداوي: رأيناه يسقط في النهر
        ar | وفق معيار لا مصدر | وبني الجسر وفق أعلى المعايير. | ''
        ar | تحدث عن | وتحدث سالم الحمداوي عن انهيار الجسر. | سالم الحمداوي: انهيار الجسر
        ar | محذرا من | قال سالم الحمداوي إن الجسر انهار، محذرا من فيضان النهر. | سالم الحمداوي: الجسر انهار // سالم الحمداوي: من فيضان النهر
        ar | أحد مصادر عدة | قالت ثلاثة مصادر محلية إن الجسر انهار. وذكر المصدر الثاني أن الطريق مفتوح. | ثلاثة مصادر محلية: الجسر انهار // المصدر الثاني: الطريق مفتوح
        ar | صفة لا حال | وقال سالم الحمداوي إن الحمولة غير متوقعة للجسر. | سالم الحمداوي: الحمولة غير متوقعة للجسر
        ar | بحسب ما أفاد به | وانهار الجسر أمس، بحسب ما أفاد به سالم الحمداوي. | سالم الحمداوي: وانهار الجسر أمس
        ar | معاليه | استقبل وزير النقل سالم الحمداوي وفدا زائرا. ونوه معاليه بفتح الجسر. | سالم الحمداوي: بفتح الجسر
        ar | علي اسما لا حرفا | وقال علي الحمداوي إن الجسر قائم على النهر. | علي الحمداوي: الجسر قائم على النهر
        ar | صحيفة نشرت، بحسب مصدر | وكانت صحيفة الوادي قد نشرت أن الجسر انهار، بحسب ما أفاد به مصدر محلي. | مصدر محلي < صحيفة الوادي: الجسر انهار
        ar | نظيره … الوزير | قال وزير النقل الأردني سالم الحمداوي إن الجسر انهار. ورحب نظيره العراقي جابر الدليمي بالتعاون. وأكد الوزير العراقي أن الطريق مفتوح. | سالم الحمداوي: الجسر انهار // جابر الدليمي: بالتعاون // جابر الدليمي: الطريق مفتوح
        ar | إلا أن | قال سالم الحمداوي إن الجسر انهار، إلا أن مسؤولا محليا أكد أن الطريق مفتوح. | سالم الحمداوي: الجسر انهار // مسؤول محلي: الطريق مفتوح
        ar | يحمل ولا يتهم | وقال سالم الحمداوي إن الجسر يحمل اسم النهر. | سالم الحمداوي: الجسر يحمل اسم النهر
        ar | وسيلة بين قوسين | وقال سالم الحمداوي لـ(الوادي) إن الجسر انهار. | سالم الحمداوي < الوادي: الجسر انهار
        ar | جاء ذلك | وجاء ذلك في مؤتمر صحفي في البصرة، وفق مراسل الوادي. | ''
        tr | yer niteler, konuşan çoğul | New York'taki federal savcılar köprünün çöktüğünü söyledi. | New York'taki federal savcılar: köprünün çöktüğünü
        tr | virgülsüz özne, sonra dinleyen | Üst düzey bir yetkili Vadi Ajansı'na, "Köprü nehre çöktü" dedi. | Üst düzey bir yetkili < Vadi Ajansı: Köprü nehre çöktü
        tr | bilginin alındığı kişi | Yerel bir yetkiliden edinilen bilgiye göre, köprü çöktü. | Yerel bir yetkili: köprü çöktü
        tr | kurumdan bir yetkili | Liman Komutanlığından bir yetkili, Vadi gazetesine "Köprü nehre çöktü" dedi. | Liman Komutanlığından bir yetkili < Vadi gazetesi: Köprü nehre çöktü
        tr | tavsiyesinde bulundu | Ulaştırma Bakanlığı, sürücülere dikkatli olmaları tavsiyesinde bulundu. | Ulaştırma Bakanlığı: sürücülere dikkatli olmaları
        tr | Bakanlıktan yapılan açıklama | Ulaştırma Bakanlığı köprünün çöktüğünü duyurdu. Bakanlıktan yapılan açıklamada, yolun açık olduğu bildirildi. | Ulaştırma Bakanlığı: köprünün çöktüğünü // Ulaştırma Bakanlığı: yolun açık olduğu
        tr | devam eden söz değil olay | Yağmur bütün gün devam etti. | ''
        ar | اتهم، مفعوله دولة | واتهم وزير الدفاع تركيا بالسعي إلى زعزعة المنطقة. | وزير الدفاع: تركيا بالسعي إلى زعزعة المنطقة
        ar | اتهم، مفعوله موصوف | اتهم الناطق باسم الحكومة الدول الغربية بتخريب الاتفاق. | الناطق باسم الحكومة: الدول الغربية بتخريب الاتفاق
        ar | طالب، مفعوله دولة | طالب وزير الخارجية تركيا بسحب قواتها. | وزير الخارجية: بسحب قواتها
        ar | مفعول باسم إشارة | وصف المتحدث هذه الأنباء بأنها كاذبة. | المتحدث: بأنها كاذبة
        ar | مفعول باسم إشارة بعد نفي | ولم تؤكد الشركة هذه المعلومات. | الشركة: هذه المعلومات
        ar | رفض الإدلاء | ورفض الملحق العسكري في السفارة الإدلاء بأي تصريح. | الملحق العسكري في السفارة: بأي تصريح
        ar | رواية شهود | وبحسب رواية الشهود، فإن الجسر انهار. | الشهود: الجسر انهار
        ar | وفق، مقياس لا مصدر | قال سالم الحمداوي إن المشروع سينفذ وفق الخطة الموضوعة. | سالم الحمداوي: المشروع سينفذ وفق الخطة الموضوعة
        en | a measure, no source | Deliveries are going according to plan. | ''
        en | a measure with an article | The exercise will be held according to the agreed schedule and will last a week. | ''
        ru | мера, не источник | Поставки идут согласно графику, и завод строит новые линии. | ''
        tr | ölçü, kaynak değil | Uçak yerel saate göre 14.00'te indi. | ''
        tr | karşılaştırma, kaynak değil | İhracat geçen yıla göre yüzde on arttı. | ''
        tr | yönelme durumunda kaynak | Araştırmaya göre köprü çöktü. | Araştırma: köprü çöktü
        ar | صحيفة باسمين | وقال سالم الحمداوي لموقع المدار نيوز إن الجسر انهار. | سالم الحمداوي < المدار نيوز: الجسر انهار
        ar | مفعول لا فاعل | قال سالم الحمداوي إن الجسر انهار. وأكد استمرار العمل. | سالم الحمداوي: الجسر انهار // سالم الحمداوي: استمرار العمل
        ar | مفعول معرف لا فاعل | قال سالم الحمداوي إن الجسر انهار. ورفض التدخل في عمل اللجنة. | سالم الحمداوي: الجسر انهار // سالم الحمداوي: التدخل في عمل اللجنة
        ar | لا يتكلم إلا الناس | الأحداث الأخيرة تشير إلى أن الجسر سينهار. | ''
        ar | تقديرات | وتفيد التقديرات بأن الجسر سينهار. | التقديرات: الجسر سينهار
        ar | بيان صادر عنها | وقالت وزارة النقل في بيان صادر عنها إن الجسر انهار. | وزارة النقل: الجسر انهار
        en | an official of a state nobody knows | The ambassador, Ana Lov, denied the report. An Arvian envoy told Reuters that the bridge fell. | Ana Lov: the report // Arvian envoy < Reuters: the bridge fell
        ar | وذلك في مقابلة | وقال سالم الحمداوي إن الجسر انهار، وذلك في مقابلة مع صحيفة الوادي. | سالم الحمداوي < صحيفة الوادي: الجسر انهار
        ar | كان … طالب | وكان الوزير سالم الحمداوي طالب الثلاثاء بفتح تحقيق. | سالم الحمداوي: بفتح تحقيق
        tr | virgülsüz çoğul özne | Uzmanlar Irak'ın zarar göreceğini düşünüyor. | Uzmanlar: Irak'ın zarar göreceğini
        tr | ortaç bir şeyi niteler | Belediyenin planını reddeden yeni yasa bugün yürürlüğe girdi. | ''
        tr | ortaç, sonra konuşan | Köprünün çöktüğünü iddia eden yerel bir yetkili bugün kenti terk etti. | yerel bir yetkili: Köprünün çöktüğünü
        fa | به نظر می‌رسد | رضا کاشفی گفت به نظر می‌رسد پل فرو ریخته است. | رضا کاشفی: به نظر می‌رسد پل فرو ریخته است
        tr | edilgen istek | Ulaştırma Bakanlığından yapılan açıklamada sürücülerin dikkatli olması istendi. | Ulaştırma Bakanlığı: sürücülerin dikkatli olması
        fa | نامش فاش نشود | یک منبع محلی که نخواست نامش فاش شود، گفت که پل فرو ریخت. | منبع محلی: پل فرو ریخت
        """)
    void construction(String language, String construction, String text, String expected) {
        assertThat(READINGS.statements(language, text, ENTITIES).stream()
                        .map(statement -> READINGS.chain(statement) + ": "
                                + statement.content().in(text))
                        .collect(Collectors.joining(" // ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | text | manner, polarity and modality, one statement after the other
        ar | قال سالم الحمداوي إن سفينة "الواحة" غرقت. | indirect affirmed asserted
        ar | قال سالم الحمداوي إن سفينة الدورية "الواحة" غرقت. | indirect affirmed asserted
        ar | قال سالم الحمداوي إن التمرين "ليس موجها ضد أحد". | mixed affirmed asserted
        ar | وصف سالم الحمداوي الخبر بأنه "مفبرك". | mixed affirmed asserted
        ar | ونقلت وكالة الوادي عن سالم الحمداوي نفيه انهيار الجسر. | indirect denied asserted
        ar | وقيل إن الجسر انهار. | indirect affirmed hedged
        ar | وطالب اتحاد الصيادين بفتح الجسر. | indirect affirmed wish
        ar | تعهد اتحاد الصيادين ببناء جسر. | indirect affirmed intention
        fa | رضا کاشفی گفت نفتکش «ستاره نیلگون» غرق شد. | indirect affirmed asserted
        fa | رضا کاشفی این خبر را «بی‌پایه» خواند. | mixed affirmed asserted
        fa | رضا کاشفی فروریختن پل را رد کرد: «پل سر جای خود است.» | indirect denied asserted // direct affirmed asserted
        fa | رضا کاشفی پرسش درباره پل را زودهنگام دانست و پاسخی نداد. | indirect not-said asserted
        fa | رضا کاشفی مدعی شد که پل فرو ریخت. | indirect affirmed hedged
        """)
    void stance(String language, String text, String expected) {
        assertThat(READINGS.statements(language, text, ENTITIES).stream()
                        .map(statement -> String.join(
                                " ", word(statement.manner()), word(statement.polarity()), word(statement.modality())))
                        .collect(Collectors.joining(" // ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # language | text | hops, with + before whoever speaks together with the one before
        en | Livonia and Norland said the bridge was lost. | Livonia + Norland
        en | Livonia and Norland told Reuters the bridge was lost. | Livonia + Norland < Reuters
        ru | Россия и Казахстан заявили, что мост закрыт. | Россия + Казахстан
        ar | قالت تركيا وإيران إن الجسر انهار. | تركيا + إيران
        tr | Türkiye ve İran köprünün yıkıldığını açıkladı. | Türkiye + İran
        fa | ایران و ترکیه اعلام کردند که پل فرو ریخت. | ایران + ترکیه
        """)
    void joint(String language, String text, String expected) {
        StringBuilder chain = new StringBuilder();
        for (Hop hop :
                READINGS.statements(language, text, ENTITIES).get(0).chain().hops()) {
            chain.append(chain.isEmpty() ? "" : hop.joint() ? " + " : " < ").append(hop.name());
        }
        assertThat(chain).hasToString(expected);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
