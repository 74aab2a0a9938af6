### وثائق المسابقة والشاشة التي تطبعها.
nav-documents = الوثائق
documents-title = الوثائق
documents-sub = للتوقيع والتسليم. تحمل المسودة علامة مائية إلى أن تُختم النتيجة وتُحفظ في مكانين.
documents-before = قبل
documents-during = أثناء
documents-after = بعد
documents-paper-entry-list = لائحة الترشيحات
documents-paper-running-order = ترتيب العروض
documents-paper-jury-list = لائحة لجنة التحكيم
documents-paper-declarations = تصاريح عدم تنازع المصالح
documents-paper-blank-sheets = أوراق تنقيط فارغة
documents-paper-filled-sheets = أوراق التنقيط الفردية
documents-paper-summary = الجدول التركيبي للنقط
documents-paper-minutes = محضر المداولات
documents-paper-winners = لائحة الفائزين
documents-paper-certificates = الشهادات
documents-paper-feedback = ملاحظات للمترشحين
documents-paper-head-office = تقرير إلى الإدارة المركزية
documents-items-entries = { $count ->
    [zero] لا ترشيح
    [one] ترشيح واحد
    [two] ترشيحان
    [few] { $count } ترشيحات
    [many] { $count } ترشيحا
   *[other] { $count } ترشيح
}
documents-items-members = { $count ->
    [zero] لا عضو
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوا
   *[other] { $count } عضو
}
documents-items-sheets = { $count ->
    [zero] لا ورقة
    [one] ورقة واحدة
    [two] ورقتان
    [few] { $count } أوراق
    [many] { $count } ورقة
   *[other] { $count } ورقة
}
documents-items-prizes = { $count ->
    [zero] لا جائزة
    [one] جائزة واحدة
    [two] جائزتان
    [few] { $count } جوائز
    [many] { $count } جائزة
   *[other] { $count } جائزة
}
documents-items-certificates = { $count ->
    [zero] لا شهادة
    [one] شهادة واحدة
    [two] شهادتان
    [few] { $count } شهادات
    [many] { $count } شهادة
   *[other] { $count } شهادة
}
documents-state-ready = جاهزة
documents-state-draft = مسودة
documents-state-after-seal = بعد الختم
documents-languages = لغة الوثائق
documents-lang-ar-fr = لغتان
documents-lang-ar = ع
documents-lang-fr = FR
documents-lang-en = EN
documents-destination = المجلد
documents-destination-hint = إن تُرك فارغا: { $folder }
documents-browse = تصفح
documents-export = تصدير المختار ({ $count })
documents-cancel = إيقاف
documents-progress = الوثيقة { $n } من { $total }: { $paper }
documents-cancelled = توقف التصدير. الوثائق المكتوبة كاملة.
documents-page = الصفحة { $n } من { $total }
documents-page-before = السابقة
documents-page-after = التالية
documents-look = معاينة
documents-print = طباعة…
documents-no-viewer = لا يوجد برنامج يفتح ملفات PDF هنا. الوثيقة في { $folder }.
documents-done = كُتبت في
documents-files = { $count ->
    [zero] لا وثيقة
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $count } وثائق
    [many] { $count } وثيقة
   *[other] { $count } وثيقة
}
documents-signs-organiser = الجهة المنظمة
documents-signs-president = رئاسة لجنة التحكيم
documents-addressed-to = المديرية العامة
documents-absence = { $judge }: غياب عن { $entries }
documents-accepted-incomplete = قُبلت ورقة { $judge } غير المكتملة بشأن { $entry } كما هي
documents-accepted-device = قُبل جهاز أحد أعضاء اللجنة لم يصل خبره كما هو
documents-came-people = أصحاب المشاريع الحاضرون
documents-came-women = منهم نساء
documents-came-youth = منهم شباب
documents-came-cooperatives = مشاريع تحملها تعاونيات
documents-audience-people = جمهور القاعة
documents-audience-women = من الجمهور نساء
documents-audience-youth = من الجمهور شباب
documents-audience-cooperatives = من الجمهور أعضاء تعاونيات
