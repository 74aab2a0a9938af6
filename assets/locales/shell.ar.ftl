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
