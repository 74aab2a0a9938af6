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
home-backup-text = اختيار مفتاح USB أو مجلد ثانٍ للنسخ الاحتياطية التلقائية.
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
