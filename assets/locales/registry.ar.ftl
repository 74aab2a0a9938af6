## الترشيحات

entries-title = الترشيحات
entries-sub-received =
    { $count ->
     [zero] لا ترشيح
     [one] ترشيح واحد متوصل به
     [two] ترشيحان متوصل بهما
     [few] { $count } ترشيحات متوصل بها
     [many] { $count } ترشيحا متوصلا به
    *[other] { $count } ترشيح متوصل به
    }
entries-sub-admissible =
    { $count ->
     [zero] لا مقبول
     [one] واحد مقبول
     [two] اثنان مقبولان
     [few] { $count } مقبولة
     [many] { $count } مقبولا
    *[other] { $count } مقبول
    }
entries-sub-withdrawn =
    { $count ->
     [zero] لا منسحب
     [one] واحد منسحب
     [two] اثنان منسحبان
     [few] { $count } منسحبة
     [many] { $count } منسحبا
    *[other] { $count } منسحب
    }
entries-sub-inadmissible =
    { $count ->
     [zero] لا غير مقبول
     [one] واحد غير مقبول
     [two] اثنان غير مقبولين
     [few] { $count } غير مقبولة
     [many] { $count } غير مقبول
    *[other] { $count } غير مقبول
    }
entries-sub-eliminated =
    { $count ->
     [zero] لا غير متأهل
     [one] واحد غير متأهل
     [two] اثنان غير متأهلين
     [few] { $count } غير متأهلة
    *[other] { $count } غير متأهل
    }
entries-shown = { $shown } من { $total }
entries-import = استيراد…
entries-add = إضافة
entries-search = بحث في الترشيحات
entries-search-hint = العنوان، حامل المشروع، الجماعة…
entries-filter-status = الوضعية
entries-filter-all = الكل
entries-filter-admissible = المقبولة
entries-filter-withdrawn = المنسحبة
entries-filter-inadmissible = غير المقبولة
entries-filter-eliminated = غير المتأهلة
entries-every-province = جميع الأقاليم
entries-every-sector = جميع القطاعات
entries-clear-filters = إلغاء التصفية
entries-sort-by = الفرز حسب: { $column }
entries-empty-title = لا يوجد أي ترشيح بعد
entries-empty-text = استوردوا لائحة الترشيحات من ملف، أو أضيفوها واحدا واحدا.
entries-none-found-title = لا ترشيح يطابق هذا البحث
entries-none-found-text = تحققوا من الكلمات المكتوبة أو وسّعوا التصفية.
entries-column-order = الترتيب
entries-column-number = الرقم
entries-column-project = المشروع
entries-column-holder = حامل(ة) المشروع
entries-column-province = الإقليم
entries-column-sector = القطاع
entries-column-team = الفريق
entries-column-cost = الكلفة (درهم)
entries-column-status = الوضعية
entries-status-admissible = مقبول
entries-status-withdrawn = منسحب
entries-status-inadmissible = غير مقبول
entries-status-eliminated = غير متأهل
entries-new = ترشيح جديد
entries-edit = تعديل الترشيح { $entry }
entries-walk-in = التحكيم جار: يمكن إضافة ترشيح جديد، وسيظهر فورا لدى كل أعضاء لجنة التحكيم.
entries-round-closed = المرحلة مختتمة: الترشيح الجديد لن يُقيَّم ما لم تُعد فتحها.
entries-has-ballots =
    { $count ->
     [zero] لا ورقة تنقيط لهذا الترشيح
     [one] توجد ورقة تنقيط واحدة لهذا الترشيح: لا يمكن حذفه، بل يُسحب أو يُعلن غير مقبول.
     [two] توجد ورقتا تنقيط لهذا الترشيح: لا يمكن حذفه، بل يُسحب أو يُعلن غير مقبول.
     [few] توجد { $count } أوراق تنقيط لهذا الترشيح: لا يمكن حذفه، بل يُسحب أو يُعلن غير مقبول.
     [many] توجد { $count } ورقة تنقيط لهذا الترشيح: لا يمكن حذفه، بل يُسحب أو يُعلن غير مقبول.
    *[other] توجد { $count } ورقة تنقيط لهذا الترشيح: لا يمكن حذفه، بل يُسحب أو يُعلن غير مقبول.
    }
entries-save = تسجيل الترشيح
entries-save-next = تسجيل وإضافة آخر
entries-saved = سُجّل الترشيح { $entry }.
entries-cancel = إلغاء
entries-back = رجوع إلى لائحة الترشيحات
entries-left = تُرك الترشيح دون تسجيل التغييرات.
entries-id = رقم الترشيح
entries-id-hint = كما هو مكتوب في ملف الترشيح. مثلا: MS26-025
entries-title-ar = عنوان المشروع بالعربية
entries-title-fr = عنوان المشروع بالفرنسية
entries-title-en = عنوان المشروع بالإنجليزية
entries-title-hint = عنوان واحد على الأقل.
entries-need-id = اكتبوا رقم الترشيح، مثلا MS26-025.
entries-need-title = اكتبوا عنوان المشروع بلغة واحدة على الأقل.
entries-change-status = تغيير الوضعية…
entries-status-dialog = وضعية الترشيح { $entry }
entries-status-admissible-hint = يُعرض على لجنة التحكيم ويُرتَّب.
entries-status-withdrawn-hint = انسحب حامل المشروع: لا يُرتَّب، وتُحفظ أوراق التنقيط.
entries-status-inadmissible-hint = لا يستوفي شروط المشاركة: لا يُرتَّب، وتُحفظ أوراق التنقيط.
entries-reason = السبب
entries-reason-hint = يُسجَّل في سجل العمليات. مثلا: انسحاب بطلب من حامل المشروع.
entries-need-reason = اكتبوا السبب.
entries-status-apply = تغيير الوضعية
entries-remove = حذف الترشيح
entries-remove-confirm = حذف الترشيح { $entry } نهائيا؟ لا توجد له أية ورقة تنقيط.
entries-removed = حُذف الترشيح { $entry }.
entries-not-chosen = غير محدد
entries-yes = نعم
entries-no = لا
entries-choose-province-first = اختاروا الإقليم أولا.
entries-characters-left =
    { $count ->
     [zero] لم يبق أي حرف
     [one] بقي حرف واحد
     [two] بقي حرفان
     [few] بقيت { $count } أحرف
     [many] بقي { $count } حرفا
    *[other] بقي { $count } حرف
    }
entries-group-file = الملف
entries-group-holder = حامل(ة) المشروع
entries-group-team = فريق المشروع
entries-group-place = المجال الترابي والقطاع
entries-group-project = المشروع
entries-group-money = الكلفة والتمويل
entries-group-support = المواكبة والعرض
entries-group-other = معطيات أخرى
entries-unknown-title = أعمدة إضافية من الملف المستورد
entries-unknown-text = لا يستعملها البرنامج، لكنه يحتفظ بها ويعيدها عند التصدير.

## خانات استمارة المشاركة

field-entry_id = رقم الترشيح
field-title_ar = العنوان بالعربية
field-title_fr = العنوان بالفرنسية
field-title_en = العنوان بالإنجليزية
field-status = الوضعية
field-status_reason = سبب القرار
field-edition = الدورة
field-running_order = ترتيب العروض
field-received_on = تاريخ التوصل
field-received_at = تاريخ التوصل
field-registered_on = تاريخ التسجيل
field-received_by = طريقة التوصل
field-channel = طريقة التوصل
field-summary_ar = الملخص بالعربية
field-summary_fr = الملخص بالفرنسية
field-summary_en = الملخص بالإنجليزية
field-summary = الملخص
field-holder_name_ar = الاسم بالعربية
field-holder_name_fr = الاسم بالفرنسية
field-holder_gender = الجنس
field-holder_age_bracket = الفئة العمرية
field-holder_phone = الهاتف
field-phone = الهاتف
field-holder_email = البريد الإلكتروني
field-holder_group = فئة حامل المشروع
field-legal_status = الوضعية القانونية
field-cooperative_name = اسم التعاونية
field-cooperative_name_ar = اسم التعاونية بالعربية
field-cooperative_name_fr = اسم التعاونية بالفرنسية
field-register_number = رقم التقييد بالسجل
field-team_size = عدد أعضاء الفريق
field-women = عدد النساء
field-youth_18_35 = عدد الشباب (18–35 سنة)
field-youth = عدد الشباب
field-province_code = العمالة أو الإقليم
field-province_iso = رمز ISO للإقليم
field-commune_code = الجماعة
field-commune_fr = الجماعة بالفرنسية
field-commune_ar = الجماعة بالعربية
field-area = الوسط
field-milieu = الوسط
field-rural = وسط قروي
field-category = الفئة
field-sector = القطاع
field-need = الحاجة التي يستجيب لها المشروع
field-need_answered = الحاجة التي يستجيب لها المشروع
field-stage = مرحلة نضج المشروع
field-business_model = النموذج الاقتصادي
field-jobs_expected = مناصب الشغل المرتقبة
field-jobs_permanent = مناصب شغل قارة
field-jobs_seasonal = مناصب شغل موسمية
field-jobs_women = مناصب شغل للنساء
field-jobs_youth = مناصب شغل للشباب
field-budget_mad = الكلفة الإجمالية (درهم)
field-own_contribution_mad = المساهمة الذاتية (درهم)
field-own_cash_mad = المساهمة الذاتية نقدا (درهم)
field-own_in_kind_mad = المساهمة العينية (درهم)
field-own_contribution_cash_mad = المساهمة الذاتية نقدا (درهم)
field-own_contribution_in_kind_mad = المساهمة العينية (درهم)
field-amount_sought_mad = المبلغ المطلوب (درهم)
field-funders_contacted = الممولون الذين تم الاتصال بهم
field-funders = الممولون الذين تم الاتصال بهم
field-support_wanted = المواكبة المطلوبة
field-pitch_language = لغة العرض
field-attachments = المرفقات
field-rules_accepted = قبول نظام المسابقة
field-privacy_consent = الموافقة على معالجة المعطيات الشخصية
field-consent = الموافقة على معالجة المعطيات الشخصية
field-judge_id = رقم عضو لجنة التحكيم
field-name_ar = الاسم بالعربية
field-name_fr = الاسم بالفرنسية
field-name_en = الاسم بالإنجليزية
field-institution_ar = المؤسسة بالعربية
field-institution_fr = المؤسسة بالفرنسية
field-institution_en = المؤسسة بالإنجليزية
field-role = الصفة
field-gender = الجنس
field-language = اللغة
field-attendance = الحضور
field-email = البريد الإلكتروني
field-ballot_id = رقم ورقة التنقيط
field-comment = ملاحظات
field-submitted_at = تاريخ الإيداع

## اختيارات الخانات

choice-holder_gender-F = امرأة
choice-holder_gender-M = رجل
choice-gender-F = امرأة
choice-gender-M = رجل
choice-holder_group-jeunes = الشباب
choice-holder_group-femmes = نساء حاملات للمشاريع
choice-holder_group-cooperative = تعاونية
choice-holder_group-cooperatives = تعاونيات
choice-holder_group-personnes_vulnerables = أشخاص في وضعية هشاشة
choice-holder_group-acteurs_civils = فعاليات مدنية
choice-holder_group-societe_civile = فعاليات مدنية
choice-holder_group-autre = فئة أخرى
choice-legal_status-idee = فكرة فردية
choice-legal_status-idee_individuelle = فكرة فردية
choice-legal_status-groupe = مجموعة
choice-legal_status-coop_en_creation = تعاونية في طور التأسيس
choice-legal_status-cooperative = تعاونية
choice-legal_status-cooperative_feminine = تعاونية نسائية
choice-legal_status-coop_feminine = تعاونية نسائية
choice-legal_status-cooperative_jeunes = تعاونية شبابية
choice-legal_status-coop_jeunes = تعاونية شبابية
choice-legal_status-union_cooperatives = اتحاد التعاونيات
choice-legal_status-union = اتحاد التعاونيات
choice-legal_status-petite_societe = شركة صغيرة
choice-legal_status-gie = مجموعة ذات نفع اقتصادي
choice-legal_status-association = جمعية
choice-legal_status-entreprise_individuelle = مقاولة فردية
choice-legal_status-entreprise = مقاولة صغيرة
choice-legal_status-auto_entrepreneur = مقاول ذاتي
choice-legal_status-autre = وضعية أخرى
choice-stage-idee = فكرة
choice-stage-prototype = نموذج أولي
choice-stage-activite_demarree = نشاط منطلق
choice-pitch_language-ar = العربية
choice-pitch_language-fr = الفرنسية
choice-pitch_language-tamazight = الأمازيغية
choice-pitch_language-ber = الأمازيغية
choice-pitch_language-zgh = الأمازيغية
choice-pitch_language-en = الإنجليزية
choice-language-ar = العربية
choice-language-fr = الفرنسية
choice-language-en = الإنجليزية
choice-area-rural = قروي
choice-area-urban = حضري
choice-milieu-rural = قروي
choice-milieu-urbain = حضري
choice-milieu-urban = حضري
choice-holder_age_bracket-18-35 = 18–35 سنة
choice-holder_age_bracket-36-50 = 36–50 سنة
choice-holder_age_bracket-51plus = 51 سنة فأكثر

## لجنة التحكيم

judges-title = لجنة التحكيم
judges-sub =
    { $count ->
     [zero] لا أعضاء
     [one] عضو واحد
     [two] عضوان
     [few] { $count } أعضاء
     [many] { $count } عضوا
    *[other] { $count } عضو
    }
judges-sub-present =
    { $count ->
     [zero] لا حاضر
     [one] حاضر واحد
     [two] حاضران
     [few] { $count } حاضرين
     [many] { $count } حاضرا
    *[other] { $count } حاضر
    }
judges-no-chair = لم يُعيَّن رئيس(ة) للجنة بعد
judges-import = استيراد…
judges-add = إضافة
judges-empty-title = لا يوجد أي عضو في لجنة التحكيم
judges-empty-text = أضيفوا أعضاء اللجنة أو استوردوهم من ملف. تتكون اللجنة عادة من رئيس(ة) وستة أعضاء.
judges-column-number = الرقم
judges-column-name = الاسم
judges-column-institution = المؤسسة
judges-column-role = الصفة
judges-column-attendance = الحضور
judges-column-ballots = أوراق التنقيط
judges-role-chair = رئيس(ة) اللجنة
judges-role-member = عضو
judges-role-substitute = عضو نائب
judges-role-shadow = ملاحظ(ة)
judges-role-shadow-hint = لا تُحتسب أوراقه: يتعلم التحكيم.
fault-judge-role-scored = للعضو { $judge } أوراق تنقيط: لا ينتقل من اللجنة إلى ملاحظ ولا العكس. سجلوه برمز آخر.
judges-attendance-none = غير محدد
judges-attendance-present = حاضر(ة)
judges-attendance-excused = غائب(ة) بعذر
judges-attendance-absent = غائب(ة)
judges-attendance-left_early = غادر(ت) قبل النهاية
judges-replaced-by = عُوِّض(ت) بـ { $judge }
judges-new = عضو جديد في لجنة التحكيم
judges-edit = تعديل معطيات { $judge }
judges-id = رقم العضو
judges-id-hint = مثلا: J8
judges-name-ar = الاسم الكامل بالعربية
judges-name-fr = الاسم الكامل بالفرنسية
judges-institution-ar = المؤسسة بالعربية
judges-institution-fr = المؤسسة بالفرنسية
judges-role = الصفة
judges-links = للإسناد: الانتماءات والقطاعات
judges-links-hint = يُنبَّه عند الإسناد إلى تنازع المصالح المحتمل، وتُفضَّل القطاعات المعروفة. لا شيء من هذا إلزامي.
judges-sectors = القطاعات التي يعرفها العضو
judges-attendance = الحضور
judges-need-id = اكتبوا رقم العضو، مثلا J8.
judges-need-name = اكتبوا الاسم بلغة واحدة على الأقل.
judges-save = تسجيل
judges-saved = سُجّلت معطيات { $judge }.
judges-cancel = إلغاء
judges-actions = إجراءات
judges-change = تعديل
judges-replace = تعويض…
judges-replace-title = تعويض { $judge }
judges-replace-text = تبقى أوراق التنقيط المودعة محسوبة. ينجز العضو الجديد ما تبقى من أوراق.
judges-replace-reason = سبب التعويض
judges-replace-reason-hint = يُسجَّل في سجل العمليات وفي محضر المداولات.
judges-need-reason = اكتبوا السبب.
judges-replace-apply = تعويض العضو
judges-replaced = عُوِّض(ت) { $judge } بـ { $by }.
judges-remove = حذف
judges-remove-title = حذف { $judge }؟
judges-remove-text = لم يودع هذا العضو أية ورقة تنقيط. يُسجَّل الحذف في سجل العمليات.
judges-removed = حُذف { $judge }.

## الاستيراد

import-title = استيراد
import-sub = لا يتغير أي شيء قبل أن تضغطوا على «استيراد».
import-kind = ماذا يحتوي الملف؟
import-kind-entries = الترشيحات
import-kind-judges = أعضاء لجنة التحكيم
import-kind-ballots = أوراق التنقيط
import-choose = اختيار ملف…
import-drop = ضعوا الملف هنا
import-formats = CSV أو Excel (xlsx، xls) أو LibreOffice (ods). السطر الأول يحمل أسماء الأعمدة، بأي ترتيب.
import-reading = قراءة { $file }…
import-too-large = الملف كبير جدا: { $size } م.ب. الحد الأقصى { $max } م.ب.
import-other-file = ملف آخر…
import-reread = إعادة قراءة الملف
import-reread-changed = تغيّر الملف منذ اختياره. اختاروه من جديد لقراءة نسخته الجديدة.
import-sheet = ورقة المصنف
import-encoding = الترميز: { $encoding }
import-step-columns = الأعمدة
import-columns-text = تحققوا مما سيُكتب في كل خانة.
import-column-found = العمود في الملف
import-column-example = مثال
import-column-field = الخانة
import-keep-as-is = عمود إضافي: يُحتفظ به كما هو
import-ignore = غير مستعمل
import-field-for = الخانة المقابلة للعمود { $column }
import-unmapped =
    { $count ->
     [zero] جميع الأعمدة معروفة
     [one] عمود واحد غير معروف
     [two] عمودان غير معروفين
     [few] { $count } أعمدة غير معروفة
     [many] { $count } عمودا غير معروف
    *[other] { $count } عمود غير معروف
    }
import-all-mapped = جميع الأعمدة معروفة
import-missing-required = خانات إلزامية بلا عمود: { $fields }
import-faults =
    { $count ->
     [zero] لا أخطاء في «{ $file }»
     [one] خطأ واحد يجب تصحيحه في «{ $file }»
     [two] خطآن يجب تصحيحهما في «{ $file }»
     [few] { $count } أخطاء يجب تصحيحها في «{ $file }»
     [many] { $count } خطأ يجب تصحيحه في «{ $file }»
    *[other] { $count } خطأ يجب تصحيحه في «{ $file }»
    }
import-nothing-until = لا يُستورد أي شيء قبل تصحيح الأخطاء.
import-fault-line = السطر
import-fault-column = العمود
import-fault-value = القيمة المقروءة
import-fault-expected = المنتظر
import-warning-note = ملاحظة
import-whole-file = الملف كله
import-empty-value = فارغة
import-more-faults =
    { $count ->
     [zero] لا أخطاء أخرى
     [one] وخطأ آخر
     [two] وخطآن آخران
     [few] و{ $count } أخطاء أخرى
     [many] و{ $count } خطأ آخر
    *[other] و{ $count } خطأ آخر
    }
import-show-all = عرض الكل
import-warnings =
    { $count ->
     [zero] لا تنبيهات
     [one] تنبيه واحد، لا يمنع الاستيراد
     [two] تنبيهان، لا يمنعان الاستيراد
     [few] { $count } تنبيهات، لا تمنع الاستيراد
     [many] { $count } تنبيها، لا يمنع الاستيراد
    *[other] { $count } تنبيه، لا يمنع الاستيراد
    }
import-preview = معاينة: أول { $shown } من { $total }
import-preview-plain = معاينة
import-ready =
    { $count ->
     [zero] لا شيء يُستورد
     [one] سطر واحد جاهز للاستيراد
     [two] سطران جاهزان للاستيراد
     [few] { $count } أسطر جاهزة للاستيراد
     [many] { $count } سطرا جاهزا للاستيراد
    *[other] { $count } سطر جاهز للاستيراد
    }
import-apply = استيراد
import-apply-count =
    { $count ->
     [zero] استيراد
     [one] استيراد سطر واحد
     [two] استيراد سطرين
     [few] استيراد { $count } أسطر
     [many] استيراد { $count } سطرا
    *[other] استيراد { $count } سطر
    }
import-cannot-apply = صححوا الأخطاء أعلاه في الملف أو في اختيار الأعمدة، ثم أعيدوا قراءته.
import-done-entries =
    { $count ->
     [zero] لم يُضف أي ترشيح
     [one] سُجّل ترشيح واحد
     [two] سُجّل ترشيحان
     [few] سُجّلت { $count } ترشيحات
     [many] سُجّل { $count } ترشيحا
    *[other] سُجّل { $count } ترشيح
    }
import-done-judges =
    { $count ->
     [zero] لم يُضف أي عضو
     [one] سُجّل عضو واحد
     [two] سُجّل عضوان
     [few] سُجّل { $count } أعضاء
     [many] سُجّل { $count } عضوا
    *[other] سُجّل { $count } عضو
    }
import-done-ballots =
    { $count ->
     [zero] لم تُضف أية ورقة تنقيط
     [one] سُجّلت ورقة تنقيط واحدة
     [two] سُجّلت ورقتا تنقيط
     [few] سُجّلت { $count } أوراق تنقيط
     [many] سُجّلت { $count } ورقة تنقيط
    *[other] سُجّلت { $count } ورقة تنقيط
    }
import-done-from = من الملف «{ $file }».
import-go-entries = عرض الترشيحات
import-go-judges = عرض لجنة التحكيم
import-go-ballots = عرض لوحة التحكيم
