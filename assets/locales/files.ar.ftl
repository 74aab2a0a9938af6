## التصدير والسلامة

exports-title = التصدير والسلامة
exports-sub = كل شيء يبقى على هذا الحاسوب إلى أن تصدّروه.
exports-section = التصدير
exports-results = صفحة النتائج
exports-results-text = صفحة واحدة تفتح في أي متصفح وتُطبع: كل رتبة وسببها، بلا نقط أعضاء اللجنة.
exports-tables = كل الجداول
exports-tables-text = الترتيب، الجدول التلخيصي، الترشيحات، اللجنة، الأوراق والسجل: مصنف واحد أو مجلد.
exports-standings = الترتيب
exports-standings-text = الرتبة، العنوان، المعدل في كل معيار، والنتيجة، بالأعداد المضبوطة.
exports-package = حزمة النتائج
exports-package-text = النتيجة المختومة مع السجل والتوقيعات والمعطيات في ملف واحد، يمكن التحقق منه على أي جهاز.
exports-folder = ملف المسابقة كاملا
exports-folder-text = مجلد يحتوي على كل المعطيات بملفات CSV: يُفتح من جديد بهذا البرنامج أو بأي جدول حسابات.
exports-head-office = ملف المديرية العامة
exports-head-office-text = رموز المندوبية السامية للتخطيط والنتائج، سطر لكل ترشيح، بلا أسماء أشخاص ولا أرقام هاتف.
exports-personal = يحتوي على معطيات ذات طابع شخصي: لا تسلموه إلا لمن يحق له الاطلاع عليها.
exports-provisional = المرحلة لم تُختتم بعد: الملف يحمل نتائج مؤقتة.
exports-rehearsal = تجربة: هذه ليست نتائج حقيقية.
exports-form-of = صيغة: { $what }
exports-form-html = صفحة ويب (HTML)
exports-form-xlsx = مصنف Excel (XLSX)
exports-form-excel-csv = ملف CSV لـ Excel الفرنسي
exports-form-csv = ملف CSV للبرامج
exports-form-json = ملف JSON
exports-form-zip = حزمة (ZIP)
exports-language = لغة الملف
exports-destination = مجلد الحفظ
exports-destination-hint = اتركوه فارغا للحفظ في: { $folder }
exports-do = تصدير
exports-do-what = تصدير: { $what }
exports-done = حُفظ في
exports-files =
    { $count ->
     [zero] لا ملفات
     [one] ملف واحد
     [two] ملفان
     [few] { $count } ملفات
     [many] { $count } ملفا
    *[other] { $count } ملف
    }
exports-copy-path = نسخ المسار
exports-browse = اختيار مجلد…
exports-reveal = عرض في المجلد
exports-copied = نُسخ المسار.
exports-lang-ar = العربية
exports-lang-fr = الفرنسية
exports-lang-en = الإنجليزية

## النسخ الاحتياطية

backup-section = النسخ الاحتياطية
backup-text = تُحفظ نسخة احتياطية تلقائيا أثناء العمل. خذوا نسخة إضافية قبل إغلاق الحاسوب.
backup-now = حفظ نسخة الآن
backup-done =
    { $count ->
     [zero] لم تُحفظ أية نسخة
     [one] حُفظت نسخة في
     [two] حُفظت نسختان في
     [few] حُفظت { $count } نسخ في
     [many] حُفظت { $count } نسخة في
    *[other] حُفظت { $count } نسخة في
    }
backup-empty = لا توجد أية نسخة احتياطية بعد.
backup-column-when = التاريخ
backup-column-name = المسابقة
backup-column-place = المكان
backup-column-size = الحجم
backup-column-action = إجراء
backup-place-data = هذا الحاسوب
backup-place-second = المجلد الثاني
backup-no-second = لا يوجد مجلد ثان للنسخ (مفتاح USB مثلا). يمكن تحديده في الإعدادات.
backup-open-settings = فتح الإعدادات
backup-restore = استرجاع…
backup-restore-title = استرجاع نسخة { $when }
backup-restore-text = تُسترجع النسخة في ملف جديد. المسابقة الحالية لا تُمسّ.
backup-restore-name = اسم الملف الجديد
backup-restore-need-name = اكتبوا اسما للملف.
backup-restore-apply = استرجاع وفتح
backup-restored = استُرجعت النسخة وفُتحت.
backup-cancel = إلغاء
backup-size-kb = { $size } ك.ب
backup-size-mb = { $size } م.ب
backup-size-gb = { $size } ج.ب
backup-show-all = عرض جميع النسخ ({ $count })

## التحقق

verify-section = التحقق من سلامة الملف
verify-text = يعيد حساب بصمة كل عملية مسجلة، ويقارن المعطيات بالسجل.
verify-now = تحقق الآن
verify-running = التحقق جار…
verify-paper = مجموعتان من الورقة (اختياري)
verify-paper-hint = أي مجموعتين من المجموعات الست عشرة في أسفل الورقة، بترتيبهما: 4F2A-91BC.
verify-other = التحقق من ملف أو حزمة أخرى…
verify-compared = المجموعتان المكتوبتان هما مجموعتا هذه النتيجة.
verify-not-compared = لم تُقارن الورقة.
verify-papers-unproven = وثائق الملف طبعتها نسخة أخرى من البرنامج أو في توقيت محلي آخر: لم تُقارن بالنتيجة.
verify-printed = على الأوراق
verify-of = تم التحقق من: { $file }
verify-holds = الملف سليم
verify-holds-text =
    { $count ->
     [zero] لا عمليات مسجلة.
     [one] عملية واحدة مسجلة، وسلسلتها متصلة.
     [two] عمليتان مسجلتان، وسلسلتهما متصلة.
     [few] { $count } عمليات مسجلة، وسلسلتها متصلة.
     [many] { $count } عملية مسجلة، وسلسلتها متصلة.
    *[other] { $count } عملية مسجلة، وسلسلتها متصلة.
    }
verify-fails =
    { $count ->
     [zero] لا خلل
     [one] خلل واحد في الملف
     [two] خللان في الملف
     [few] { $count } اختلالات في الملف
     [many] { $count } اختلالا في الملف
    *[other] { $count } اختلال في الملف
    }
verify-fails-text = غُيّر الملف خارج البرنامج أو أصابه عطب. احتفظوا به كما هو، واسترجعوا آخر نسخة احتياطية سليمة.
verify-where = الموضع
verify-what = ماذا وُجد
verify-fingerprint = البصمة
verify-fingerprint-text = اكتبوها في المحضر: أي تغيير لاحق في الملف يغيّرها.

## سجل العمليات

history-title = سجل العمليات
history-sub = كل ما تغيّر، متى، ومن غيّره. لا يُحذف منه شيء.
history-empty-title = السجل فارغ
history-empty-text = ستظهر هنا كل عملية بعد القيام بها.
history-column-number = الرقم
history-column-when = الساعة
history-column-who = من
history-column-what = العملية
history-older = عمليات أقدم
history-all-shown = بداية السجل
history-revision = المراجعة { $revision }
history-paper = منقولة عن ورقة موقعة
history-reason = السبب: { $reason }
history-by-organiser = اللجنة المنظمة
history-by-chair = رئاسة اللجنة
history-by-judge = عضو لجنة التحكيم
history-by-audience = الجمهور
history-by-program = البرنامج
history-entry = رقم { $entry } «{ $title }»
history-today = اليوم
history-yesterday = أمس

## العمليات، جملة لكل نوع

action-event-changed = عُدّلت معطيات المسابقة.
action-rules-changed = عُدّلت قواعد الترتيب.
action-rubric-changed = عُدّلت شبكة التقييم.
action-entry-saved = سُجّل الترشيح { $entry }.
action-entry-removed = حُذف الترشيح { $entry }.
action-judge-saved = سُجّلت معطيات { $judge } في لجنة التحكيم.
action-judge-replaced = عُوِّض { $judge } بـ { $replacement } في لجنة التحكيم.
action-judge-removed = حُذف { $judge } من لجنة التحكيم.
action-ballot-submitted = أُودعت ورقة تنقيط { $judge } للترشيح { $entry }.
action-ballot-drafted = حُفظت مسودة { $judge } للترشيح { $entry }.
action-ballot-recused = صرّح { $judge } بتنازع المصالح في الترشيح { $entry }.
action-recusal-lifted = رُفع التنحي: يمكن لـ { $judge } تنقيط الترشيح { $entry }.
action-ballot-absent = سُجّل غياب { $judge } عن عرض الترشيح { $entry }.
action-absence-lifted = أُلغي تسجيل غياب { $judge } عن الترشيح { $entry }.
action-ballot-withdrawn = سُحبت ورقة تنقيط { $judge } للترشيح { $entry }.
action-ballot-voided = أُلغيت ورقة تنقيط { $judge } للترشيح { $entry }.
action-round-closed = اختُتم التحكيم.
action-round-reopened = أُعيد فتح التحكيم.
action-rehearsal-begun = بدأت التجربة.
action-rehearsal-erased = مُحيت التجربة ومعطياتها.
action-ballot-held = وُضعت جانبا ورقة { $judge } للترشيح { $entry } (المراجعة { $revision }).
action-held-decided = بُت في ورقة كانت موضوعة جانبا.
action-device-enrolled = قُبل جهاز { $judge }: { $device }.
action-device-changed = تغيرت صلاحية جهاز.
action-epoch-began = تولى هذا الحاسوب دور المنظم، الفترة { $number }.
action-standby-enrolled = حاسوب احتياطي يتابع: { $device }.
action-standby-retired = توقف الحاسوب الاحتياطي عن المتابعة.
action-tie-decided = { $shared ->
    [true] أبقيت الرتبة مشتركة: { $entries }.
   *[other] فُصل في حالة التعادل بقرار من رئاسة اللجنة: { $entries }.
}
action-deliberation-changed = دونت جلسة المداولات.
action-awards-changed = دونت الجوائز والتنويهات: { $count }.
action-support-changed = مواكبة موصى بها للترشيح { $entry }.
action-exception-accepted = قبول على الحال: { $point }.
action-result-sealed = ختمت النتيجة رقم { $number }.
action-result-held = النتيجة رقم { $number } محفوظة في مكان آخر: { $device }.
action-result-reopened = أعيد فتح النتيجة.
action-assigned = أُسندت الترشيحات إلى أعضاء لجنة التحكيم.
action-conflict-dismissed = لا تنازع مصالح بين العضو { $judge } والترشيح { $entry }.
action-programme-changed = عُدّل البرنامج.
action-order-set = { $seed ->
    [none] رُتبت العروض يدويا.
   *[other] أُجريت قرعة ترتيب العروض، بالرقم { $seed }.
}
action-arrival-recorded = { $people ->
    [none] أُلغي تسجيل حضور { $entry }.
   *[other] سُجل حضور { $entry }، عدد الحاضرين: { $people }.
}
action-attendance-counted = أُحصي الحضور: { $people }.
action-stage-stepped = { $step ->
    [called] دُعي إلى المنصة: { $entry }.
    [started] بدأ العرض: { $entry }.
    [paused] أُوقف العداد: { $entry }.
    [resumed] استُؤنف العداد: { $entry }.
    [extended] تغير وقت العرض بـ{ $seconds } ث: { $entry }.
    [questions] بدأت الأسئلة: { $entry }.
   *[ended] انتهى العرض: { $entry }.
}
action-screen-changed = { $black ->
    [true] أُعتمت الشاشة الكبرى.
   *[other] الشاشة الكبرى: { $scene ->
        [welcome] الاستقبال
        [programme] البرنامج
        [stage] المنصة
        [progress] تقدم التنقيط
        [vote] تصويت الجمهور
       *[reveal] إعلان النتائج، المرحلة { $step }
    }.
}
action-audience-vote-changed = { $open ->
    [true] فُتح تصويت الجمهور.
   *[other] تصويت الجمهور مغلق.
}
action-voted = صوت أحد الحاضرين.
action-round-planned = { $promoted ->
    [none] لا مرحلة موالية.
   *[other] المرحلة الموالية: يتأهل { $promoted }، ويُحتسب { $carried }٪ من هذه المرحلة.
}
action-round-begun = انتهت المرحلة { $number }: تأهل { $count }.
action-categories-changed = الفئات: { $count }.
action-entry-status-changed =
    { $status ->
     [admissible] أُعلن الترشيح { $entry } مقبولا.
     [withdrawn] انسحب الترشيح { $entry }.
     [inadmissible] أُعلن الترشيح { $entry } غير مقبول.
     [eliminated] الترشيح { $entry } لم يتأهل.
    *[other] تغيرت وضعية الترشيح { $entry }.
    }
action-imported =
    { $what ->
     [entries] استُوردت ترشيحات: { $count }.
     [judges] استُورد أعضاء لجنة التحكيم: { $count }.
     [ballots] استُوردت أوراق تنقيط: { $count }.
    *[other] استُورد ملف: { $count }.
    }
action-unknown = عملية من نسخة أحدث من البرنامج.
action-other = عملية: { $kind }.
