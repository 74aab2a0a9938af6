### الملفات والجداول التي يكتبها البرنامج.
report-number = الرقم
report-score-of = النقطة /{ $max }
report-decided-by = الفصل بـ
report-title = العنوان
report-why-first = أعلى نقطة: { $score } (بالضبط { $exact })
report-why-score = النقطة { $score }، بعد { $other } بنقطة { $theirs }
report-why-step = النقطة المضبوطة نفسها لـ { $other }؛ { $step }: { $mine } مقابل { $theirs }
report-why-chair = النقطة المضبوطة نفسها لـ { $other }؛ رتبت بقرار الرئاسة
report-why-shared = تعادل تام مع { $other }: رتبة مشتركة

## أوراق الجداول
report-sheet-event = المسابقة
report-sheet-standings = الترتيب
report-sheet-summary = الجدول التلخيصي
report-sheet-entries = الترشيحات
report-sheet-judges = لجنة التحكيم
report-sheet-attendance = الحضور
report-sheet-ballots = أوراق التنقيط
report-sheet-rubric = شبكة التقييم
report-sheet-tie_decisions = قرارات الرئاسة
report-sheet-history = سجل العمليات

## أعمدة الجداول
report-column-item = البيان
report-column-language = اللغة
report-column-value = القيمة
report-column-rank = الرتبة
report-column-entry_id = رقم الترشيح
report-column-title = العنوان
report-column-score = النقطة
report-column-score_exact = النقطة المضبوطة
report-column-spread = الفارق
report-column-ballots_counted = الأوراق المحتسبة
report-column-ballots_expected = الأوراق المنتظرة
report-column-decided_by = الفصل بـ
report-column-prize = الجائزة
report-column-recused = حالات التنحي
report-column-absent = حالات الغياب
report-column-judge_id = رقم العضو
report-column-judge = عضو لجنة التحكيم
report-column-total = المجموع
report-column-revision = المراجعة
report-column-source = المصدر
report-column-holder_name_ar = حامل(ة) المشروع (بالعربية)
report-column-holder_name_fr = حامل(ة) المشروع (بالفرنسية)
report-column-holder_gender = جنس حامل(ة) المشروع
report-column-holder_age_bracket = الفئة العمرية لحامل(ة) المشروع
report-column-ballots_submitted = أوراق مودعة
report-column-ballots_draft = مسودات
report-column-ballots_recused = حالات التنحي
report-column-ballots_absent = حالات الغياب
report-column-ballots_withdrawn = أوراق مسحوبة
report-column-ballots_void = أوراق ملغاة
report-column-criterion = المعيار
report-column-label_ar = التسمية بالعربية
report-column-label_fr = التسمية بالفرنسية
report-column-label_en = التسمية بالإنجليزية
report-column-weight = المعامل
report-column-weight_pct = المعامل (%)
report-column-min_score = أدنى نقطة
report-column-max_score = أعلى نقطة
report-column-step = الخطوة
report-column-display_order = ترتيب العرض
report-column-decision = القرار
report-column-place = المكان
report-column-reason = السبب
report-column-seq = الرقم
report-column-at = التاريخ والساعة
report-column-by = من
report-column-action = العملية
report-column-entry = الترشيح
report-column-hash = البصمة

## كلمات الجداول
report-source-screen = الشاشة
report-source-paper = الورق
report-source-file = ملف
report-item-results = النتائج
report-item-edition = الدورة
report-item-date = التاريخ
report-item-region = رمز الجهة
report-item-name = الاسم
report-item-motto = الشعار
report-item-place = المكان
report-item-organiser = الجهة المنظمة
report-item-partner = شريك
report-item-partners = الشركاء
report-results-rehearsal = تمرين: ليست نتائج حقيقية
report-results-provisional = نتائج مؤقتة
report-results-sealed = نتائج نهائية مختومة

## صفحة النتائج
report-page-title = نتائج المسابقة
report-page-method = المعايير ومعاملاتها
report-page-scale = سلم التنقيط
report-page-exact = تُحسب الرتب بأعداد مضبوطة؛ والأرقام المعروضة مقرّبة.
