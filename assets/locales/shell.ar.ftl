### إطار البرنامج: التنقل، الصفحة الرئيسية، الإعدادات، المساعدة.

nav-label = أقسام المسابقة
nav-group-prepare = الإعداد
nav-group-judge = التحكيم
nav-group-publish = النشر
nav-home = مسابقاتكم
nav-event = المسابقة
nav-rubric = شبكة التقييم
nav-entries = الترشيحات
nav-judges = لجنة التحكيم
nav-import = الاستيراد
nav-board = جدول أوراق التنقيط
nav-sheet = ورقة التنقيط
nav-standings = الترتيب
nav-exports = الوثائق
nav-history = السجل
nav-settings = الإعدادات
nav-help = المساعدة
skip-to-content = الانتقال إلى المحتوى
offline-normal = بدون إنترنت: أمر عادي
rehearsal-line = تمرين تجريبي: كل ما يُدخل الآن سيُمحى قبل الدورة الفعلية.
read-only-line = لا يمكن تعديل هذا الملف هنا. كل شيء قابل للقراءة ولا شيء قابل للتغيير.
event-no-date = التاريخ غير محدد

## الصفحة الرئيسية
home-all-here = كل شيء يبقى في هذا الحاسوب
home-sub = لكل مسابقة ملف واحد، ونسخه هو حفظه.
home-welcome = مرحبا بكم
home-welcome-text = يُستحسن البدء بالمثال: دقيقتان تكفيان للاطلاع على ترتيب كامل.
home-open-file = فتح ملف…
home-new = مسابقة جديدة
home-sample = التجريب بمثال
home-sample-text = 24 فكرة و7 أعضاء و153 ورقة تنقيط خيالية، للتجريب دون أي خوف. المثال ملف مستقل.
home-help = التعلم في خمس دقائق
home-help-text = مهام المنظم وعضو اللجنة والرئاسة، خطوة بخطوة، بدون إنترنت.
home-files = مجلد المسابقات
home-files-text = إظهاره في مدير الملفات من أجل النسخ أو الترتيب.
home-backup = الحفظ في مكان آخر
home-backup-text = اختيار مفتاح USB أو مجلد ثان للنسخ الاحتياطية التلقائية.
home-kept-in = الملفات محفوظة في
home-credits = المجالات الترابية: HCP, RGPH 2024, CC BY 4.0
home-entries = { $count ->
    [zero] بدون ترشيحات
    [one] ترشيح واحد
    [two] ترشيحان
    [few] { $count } ترشيحات
    [many] { $count } ترشيحا
   *[other] { $count } ترشيح
}
home-judges = { $count ->
    [zero] بدون أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوا
   *[other] { $count } عضو
}
home-sheets = { $count ->
    [zero] { $done } ورقة من { $count }
    [one] { $done } من ورقة واحدة
    [two] { $done } من ورقتين
    [few] { $done } من { $count } أوراق
    [many] { $done } من { $count } ورقة
   *[other] { $done } من { $count } ورقة
}
version = الإصدار
state-rehearsal = تمرين تجريبي
state-closed = دورة مغلقة
state-judging = جارية
state-preparing = قيد الإعداد
state-unreadable = غير مقروء
date-hint = مثلا: 6 ماي 2026

## مسابقة جديدة
new-title = مسابقة جديدة
new-name-hint = تكفي لغة واحدة للبدء، ويمكن إتمام اللغات الأخرى لاحقا.
new-name-missing = يرجى كتابة الاسم بلغة واحدة على الأقل، مثلا: «إيدياثون بني ملال-خنيفرة 2026».
new-template = الاقتباس من مسابقة سابقة
new-template-hint = تؤخذ شبكة التقييم والنظام والشركاء ولجنة التحكيم. أما الترشيحات والنقط فلا تؤخذ أبدا.
new-template-none = لا شيء: الشبكة المعتادة (40، 30، 30)
new-create = إنشاء المسابقة

## الإعدادات
settings-title = الإعدادات
settings-sub = كل اختيار يسري فورا.
settings-look = اللغة والعرض
settings-theme = المظهر
settings-theme-system = مثل الحاسوب
settings-theme-light = فاتح
settings-theme-dark = داكن
settings-keys = اختصارات بزر واحد
settings-keys-hint = 1 و2 و3 وC وN و/ و؟. يُستحسن إيقافها عند الإملاء الصوتي أو مع لوحة مفاتيح شديدة الحساسية.
settings-backup = النسخ الاحتياطية
settings-backup-text = تُنجز نسخة تلقائيا في مجلد المسابقات. ويحمي مكان ثان من عطب الحاسوب.
settings-backup-none = لا يوجد مكان ثان حاليا.
settings-backup-choose = اختيار مجلد أو مفتاح USB…
settings-backup-stop = إيقاف النسخ إليه
settings-backup-folder = المجلد الثاني
settings-backup-folder-hint = مساره الكامل على حاسوب البرنامج. إذا تُرك فارغا فلا تُنجز نسخة ثانية.
settings-data = المسابقات والنسخ محفوظة في

## الرمز السري للمنظم
pin-title = الرمز السري للمنظم
pin-text = به يسترجع المنظم الحاسوب بعد انتهاء عضو اللجنة. وبدونه لا يمكن تسليم الحاسوب لأي أحد.
pin-set = تم اختيار رمز سري لهذه المسابقة.
pin-unset = لا يوجد رمز سري لهذه المسابقة.
pin-choose = اختيار رمز سري…
pin-change = تغيير الرمز السري…
pin-label = الرمز السري للمنظم
pin-current = الرمز السري الحالي
pin-new = الرمز السري الجديد
pin-new-hint = من 4 إلى 12 رقما.
pin-again = الرمز نفسه مرة أخرى
pin-differ = الرمزان غير متطابقين.
pin-keep = اعتماد هذا الرمز
recovery-title = كلمة الاسترجاع
recovery-text = تُكتب على الورق وتُحفظ بعيدا عن الحاسوب. تعوض الرمز السري إذا نُسي، ولن تُعرض بعد الآن أبدا.
recovery-noted = كتبتها على الورق
recovery-first = تُكتب الكلمة على الورق أولا، ثم تُؤشر الخانة.

## التمرين التجريبي
rehearsal-title = تمرين تجريبي
rehearsal-on = جار
rehearsal-text = تتمرن لجنة التحكيم على أوراق حقيقية، ثم يُمحى كل شيء دفعة واحدة ويُثبت ذلك في السجل.
rehearsal-begin = بدء تمرين تجريبي
rehearsal-begun = بدأ التمرين التجريبي
rehearsal-erase = محو التمرين التجريبي…
rehearsal-erase-text = { $count ->
    [zero] لم تودع أي ورقة. ينتهي التمرين ويمكن بدء الدورة الفعلية.
    [one] ستُمحى ورقة تجريبية واحدة نهائيا، ثم يمكن بدء الدورة الفعلية.
    [two] ستُمحى ورقتان تجريبيتان نهائيا، ثم يمكن بدء الدورة الفعلية.
    [few] ستُمحى { $count } أوراق تجريبية نهائيا، ثم يمكن بدء الدورة الفعلية.
    [many] ستُمحى { $count } ورقة تجريبية نهائيا، ثم يمكن بدء الدورة الفعلية.
   *[other] ستُمحى { $count } ورقة تجريبية نهائيا، ثم يمكن بدء الدورة الفعلية.
}
rehearsal-erase-do = المحو والإنهاء
rehearsal-erased = تم محو التمرين التجريبي
rehearsal-not-now = سبق إيداع أوراق فعلية: فات أوان التمرين.

## الحاسوب لدى عضو اللجنة
lock-with = الحاسوب لدى
lock-give-back = إرجاع الحاسوب
lock-give-back-text = يُرجى إرجاع الحاسوب إلى المنظم ليكتب رمزه السري. كل ما نقطتموه محفوظ.
lock-unlock = استرجاع الحاسوب
lock-forgotten = هل نُسي الرمز السري؟
lock-forgotten-text = كُتبت كلمة الاسترجاع على الورق عند اختيار الرمز السري، وهي تسمح باختيار رمز جديد.
lock-word = كلمة الاسترجاع
lock-word-hint = اثنا عشر حرفا، مثلا: K7QM-4MDX-9TPA.

## المساعدة
help-title = المساعدة
help-sub = كل شيء موجود هنا، بدون إنترنت.
help-tab-organiser = المنظم
help-tab-judge = عضو اللجنة
help-tab-chair = الرئاسة
help-tab-questions = أسئلة
help-tab-keys = لوحة المفاتيح
help-organiser-intro = من الإعداد إلى الوثائق الموقعة. يمكن الرجوع إلى كل مرحلة لاحقا.
help-organiser-1-title = إنشاء المسابقة
help-organiser-1-text = في «مسابقاتكم» ثم «مسابقة جديدة». يكفي الاسم. ويمكن لمسابقة سابقة أن تعير شبكتها ونظامها ولجنة تحكيمها.
help-organiser-2-title = ضبط شبكة التقييم
help-organiser-2-text = يجب أن يساوي مجموع المعاملات 100. يبين الشريط ما ينقص، ويصلحه زران. وصف المستويات يجعل الأعضاء ينقطون بنفس الطريقة.
help-organiser-3-title = تسجيل الترشيحات ولجنة التحكيم
help-organiser-3-text = يدويا، أو من جدول Excel أو LibreOffice أو CSV. تُعرض جميع أخطاء الملف معا، ولا يُستورد شيء ما دام فيه خطأ.
help-organiser-4-title = التمرين
help-organiser-4-text = من «الإعدادات» يبدأ تمرين تجريبي. يتمرن الأعضاء ثم يُمحى كل شيء دفعة واحدة.
help-organiser-5-title = اختيار الرمز السري
help-organiser-5-text = يحمي الحاسوب أثناء استعماله من طرف عضو اللجنة. كلمة الاسترجاع تُعرض مرة واحدة فقط: تُكتب على الورق.
help-organiser-6-title = تسليم الحاسوب أو إدخال الأوراق
help-organiser-6-text = من جدول أوراق التنقيط: يُسلم الحاسوب لعضو، أو تُدخل ورقته المكتوبة. وتبين لائحة المتابعة ما زال ناقصا.
help-organiser-7-title = إغلاق الدورة
help-organiser-7-text = يصبح الترتيب غير مؤقت ولا تتغير الأوراق بعد ذلك. إعادة الفتح تستوجب سببا يُحفظ في السجل.
help-organiser-8-title = تسليم الوثائق
help-organiser-8-text = يُصدَّر الترتيب أو الملف الكامل أو ملف الإدارة المركزية. «التحقق» يثبت أن لا شيء قد غُيّر.
help-judge-intro = تنقيط ثلاثة معايير أثناء عرض من خمس دقائق.
help-judge-1-title = فتح الورقة
help-judge-1-text = الترشيحات حسب ترتيب العروض. اسمكم في الأعلى: إذا لم يكن اسمكم فنادوا على المنظم.
help-judge-2-title = التنقيط
help-judge-2-text = يُلمس المستوى ثم تُدقق النقطة على المسطرة أو بلوحة المفاتيح. المعيار بدون نقطة يبقى فارغا، وليس صفرا.
help-judge-3-title = لا شيء يضيع
help-judge-3-text = كل ضغطة محفوظة في الحاسوب. وتبين العلامة أين وصلت ورقتكم.
help-judge-4-title = الإيداع والمتابعة
help-judge-4-text = جميع النقط لازمة. يمكن تصحيح الورقة المودعة إلى حين إغلاق الدورة: تعوض الجديدة القديمة التي تبقى في السجل.
help-judge-5-title = التنحي
help-judge-5-text = إذا كنتم تعرفون حامل المشروع: «تنازع المصالح». تُستبعد نقطكم لهذا الترشيح ولا يخسر شيئا.
help-judge-6-title = إرجاع الحاسوب
help-judge-6-text = «إرجاع الحاسوب»، ثم يكتب المنظم رمزه السري. لا ترون أبدا نقط الآخرين.
help-chair-intro = رئاسة لجنة التحكيم تقرر، والمنظم يسجل.
help-chair-1-title = قبل
help-chair-1-text = المصادقة على الشبكة والنظام: النصاب، والأوراق الناقصة، وترتيب الفصل في التعادل. تُقفل عند إيداع أول ورقة.
help-chair-2-title = أثناء
help-chair-2-text = للرئاسة وحدها رفع التنحي أو إعادة فتح الدورة. وفي كل مرة يُحفظ السبب.
help-chair-3-title = قراءة الترتيب
help-chair-3-text = باختيار سطر يظهر المعدل المضبوط، وكل ورقة محتسبة، وما فصله عن السطر السابق.
help-chair-4-title = الحسم في التعادل
help-chair-4-text = عندما يدعو النظام الرئاسة إلى ذلك، يُحدد الترتيب مع السبب. لا يُفصل في شيء بالصدفة.
help-chair-5-title = التوقيع
help-chair-5-text = تحمل الوثائق بصمة السجل. تُقارن بالبصمة المعروضة على الشاشة قبل التوقيع.
help-question-crash = انطفأ الحاسوب. ما الذي ضاع؟
help-answer-crash = لا شيء مما كانت عليه علامة. عند فتح تحكيم من جديد تكون كل مسودة في مكانها.
help-question-network = لا يوجد إنترنت.
help-answer-network = هذا أمر عادي. تحكيم لا يحتاج إليه أبدا ولا يرسل شيئا.
help-question-wrong-mark = أُدخلت نقطة خاطئة.
help-answer-wrong-mark = تُفتح الورقة من جديد وتُصحح ما دامت الدورة مفتوحة. النقطة القديمة تبقى في السجل.
help-question-late = ورد ترشيح متأخر.
help-answer-late = يُضاف ولو بعد أول ورقة. يجده الأعضاء في آخر ترتيب العروض.
help-question-frozen = لماذا الشبكة مقفلة؟
help-answer-frozen = لأن ورقة أُودعت بها. تعديلها يستوجب سببا يظهر في محضر المداولات.
help-question-secret = من يرى النقط؟
help-answer-secret = لا يرى العضو سوى نقطه. ويرى المنظم ما ينقص، ويبقى الترتيب «مؤقتا» ما دامت الدورة مفتوحة.
help-keys-intro = في ورقة التنقيط. يمكن إيقاف الاختصارات بزر واحد من الإعدادات.
help-keys-key = الزر
help-keys-does = الوظيفة
help-key-criterion = الانتقال إلى ذلك المعيار
help-key-mark = كتابة النقطة، بالفاصلة أو بالنقطة
help-key-half = خطوة بالزيادة أو بالنقصان
help-key-two = نقطتان بالزيادة أو بالنقصان
help-key-along = الزيادة والنقصان حسب اتجاه المسطرة
help-key-empty = إفراغ النقطة
help-key-next = المعيار الموالي، ثم الملاحظات، ثم الإيداع
help-key-submit = الإيداع والمتابعة
help-key-entries = الترشيح السابق، الموالي
help-key-comment = الملاحظات
help-key-new = الإضافة، في اللوائح
help-key-search = البحث، في اللوائح
help-key-keys = جميع الأزرار
help-key-leave = مغادرة الخانة مع الاحتفاظ بالقيمة
