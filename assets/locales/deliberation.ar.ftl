### المداولات والختم.

nav-deliberation = المداولات
state-sealed = مختومة
sealed-line = النتيجة رقم { $number } مختومة: لم يعد شيء يتغير هنا.
standings-deliberate = الانتقال إلى المداولات

delib-opened-at = افتتحت على الساعة { $time }
delib-presided-by = الرئاسة: { $judge }
delib-quorum-line = { $present ->
    [zero] لا أحد حاضر
    [one] عضو واحد حاضر
    [two] عضوان حاضران
    [few] { $present } أعضاء حاضرون
    [many] { $present } عضوا حاضرا
   *[other] { $present } عضو حاضر
}، النصاب { $needed }
delib-tab-settle = أمور للتسوية
delib-tab-sign = التوقيعات
delib-tab-seal = التوقيعات
delib-tab-hold = النتيجة المختومة
delib-tab-announce = النتيجة المختومة
delib-tab-jury = اللجنة والجلسة
delib-tab-awards = الجوائز والمواكبة

## النقط المفتوحة
delib-open = ما بقي للتسوية
point-round = ما زالت المرحلة مفتوحة
point-round-how = أقفلوا المرحلة: لا تتغير الأوراق بعد ذلك، ولا يبقى الترتيب مؤقتا.
point-round-done = المرحلة مقفلة
point-rehearsal = هناك تمرين جار
point-rehearsal-how = امحوه أولا: لا يحتسب شيء مما نقط فيه.
point-rehearsal-done = لا تمرين
point-missing = { $count ->
    [one] تنقص ورقة واحدة
    [two] تنقص ورقتان
    [few] تنقص { $count } أوراق
   *[other] تنقص { $count } ورقة
}
point-missing-how = اطلبوا إيداعها ما دامت المرحلة مفتوحة، أو سجلوا الغياب: لا تنتظر هذه الأوراق بعد ذلك.
point-missing-done = جميع الأوراق مضبوطة
point-incomplete = { $count ->
    [one] ورقة واحدة غير مكتملة
    [two] ورقتان غير مكتملتين
    [few] { $count } أوراق غير مكتملة
   *[other] { $count } ورقة غير مكتملة
}
point-incomplete-how = يكملها العضو بنفسه، أو تقبلها اللجنة على حالها مع ذكر السبب، وفق نظام المسابقة.
point-incomplete-done = الأوراق مكتملة
point-held = { $count ->
    [one] ورقة واحدة موضوعة جانبا تنتظر قرارا
    [two] ورقتان موضوعتان جانبا تنتظران قرارا
    [few] { $count } أوراق موضوعة جانبا تنتظر قرارا
   *[other] { $count } ورقة موضوعة جانبا تنتظر قرارا
}
point-held-how = اطلعوا أولا على ما ستغيره في الترتيب.
point-held-done = لا ورقة موضوعة جانبا
point-device = { $count ->
    [one] جهاز واحد لم يسلم كل ما لديه
    [two] جهازان لم يسلما كل ما لديهما
    [few] { $count } أجهزة لم تسلم كل ما لديها
   *[other] { $count } جهازا لم يسلم كل ما لديه
}
point-device-how = قد يحتفظ بورقة. قربوه من الشبكة، أو اقبلوا مع ذكر السبب.
point-device-done = سلمت جميع الأجهزة كل ما لديها
point-tie = { $count ->
    [one] تعادل واحد ينتظر القرار
    [two] تعادلان ينتظران القرار
    [few] { $count } تعادلات تنتظر القرار
   *[other] { $count } تعادلا ينتظر القرار
}
point-tie-how = لا شيء يفصل بين هذه المشاريع. تبقي اللجنة الرتبة مشتركة، أو تعطي الرئاسة الترتيب.
point-tie-done = لا تعادل ينتظر القرار
point-attendance = { $count ->
    [one] حضور عضو واحد لم يدون بعد
    [two] حضور عضوين لم يدون بعد
    [few] حضور { $count } أعضاء لم يدون بعد
   *[other] حضور { $count } عضوا لم يدون بعد
}
point-attendance-how = حاضر أو غائب بعذر أو غائب: لا يوقع إلا الحاضرون.
point-attendance-done = الحضور مدون
point-quorum = لم يكتمل النصاب القانوني
point-quorum-how = يلزم حضور أعضاء أكثر، أو نظام مسابقة يشترط عددا أقل.
point-quorum-done = النصاب القانوني مكتمل
point-president = رئاسة الجلسة غير حاضرة
point-president-how = بينوا من يرأس الجلسة مكانها.
point-president-done = رئاسة الجلسة حاضرة
point-awards = لا جائزة ولا تنويه
point-awards-how = ليس ذلك إلزاميا. يقترح زر المراتب الثلاث الأولى.
point-awards-done = الجوائز والتنويهات مدونة
delib-to-board = جدول الأوراق
delib-to-tie = الحسم
delib-to-jury = تدوين الحضور
delib-to-awards = تدوين الجوائز
delib-see-sheet = الاطلاع على الورقة
delib-absent = تسجيل الغياب
delib-absent-judge = تسجيل الغياب: { $judge }
delib-absent-all = تسجيل غياب الجميع
delib-absent-done = { $count ->
    [one] لم تعد ورقة واحدة منتظرة.
    [two] لم تعد ورقتان منتظرتين.
    [few] لم تعد { $count } أوراق منتظرة.
   *[other] لم تعد { $count } ورقة منتظرة.
}
delib-accept = القبول على الحال…
delib-accept-title = القبول على الحال
delib-accept-incomplete = تبقى هذه الأوراق غير مكتملة وتعامل وفق نظام المسابقة. يذكرها المحضر مع السبب.
delib-accept-device = ما قد تحتفظ به هذه الأجهزة لن يحتسب. يذكرها المحضر مع السبب.
delib-accept-none = اختاروا نقطة واحدة على الأقل.
delib-accept-do = { $count ->
    [one] قبول نقطة واحدة
    [two] قبول نقطتين
    [few] قبول { $count } نقط
   *[other] قبول { $count } نقطة
}
delib-accepted = مقبول
delib-accepted-count = { $count ->
    [one] واحدة مقبولة على حالها
    [two] اثنتان مقبولتان على حالهما
   *[other] { $count } مقبولة على حالها
}
delib-because = السبب: { $reason }
delib-reason-hint = سيظهر في المحضر.
delib-reason-missing = اكتبوا السبب: سيظهر في المحضر.

## التعادل
delib-tie = الرتبة { $rank }: تعادل تام
delib-tie-of = القرار { $at } من { $count }: الرتبة { $rank }
delib-tie-open = ينتظر القرار
delib-tie-kept = رتبة مشتركة
delib-tie-share = تبقى الرتبة { $rank } مشتركة
delib-tie-share-text = { $count ->
    [one] يحتفظ مشروع واحد بهذه الرتبة.
    [two] يحتفظ المشروعان بالرتبة نفسها، ويقتسمان الجائزة إن وجدت.
    [few] تحتفظ المشاريع الـ{ $count } بالرتبة نفسها، وتقتسم الجائزة إن وجدت.
   *[other] تحتفظ المشاريع الـ{ $count } بالرتبة نفسها، وتقتسم الجائزة إن وجدت.
}
delib-tie-order = صوت الرئاسة
delib-tie-order-text = تحدد من يتقدم؛ يظهر الترتيب والسبب في المحضر.
delib-tie-reason = السبب المدون في المحضر
delib-tie-record = تدوين القرار
delib-tie-again = مراجعة القرار…
delib-tie-all = إبقاء جميع الرتب مشتركة
delib-tie-all-title = إبقاء جميع الرتب مشتركة
delib-tie-all-text = يبقى كل تعادل ما زال مفتوحا مشتركا، مع تدوين هذا السبب في المحضر. ويمكن مراجعة كل واحد بعد ذلك.
delib-ordered = الترتيب الذي أعطته الرئاسة:
delib-ordered-undo = مراجعة ترتيب الرئاسة
delib-ordered-undo-text = تعود الرتبة مشتركة، ويمكنكم الحسم من جديد. يبقى القرار السابق في السجل.
delib-ordered-undo-do = جعل الرتبة مشتركة

## اللجنة
delib-members = المشاركون في المداولات
presence-present = حاضر
presence-excused = غائب بعذر
presence-absent = غائب
delib-unasked = لم يذكر
delib-as-expected = كما هو متوقع للجميع
delib-presides = يرأس
delib-presides-set = { $judge }: رئاسة الجلسة
delib-recused = { $count ->
    [one] تنح عن مشروع واحد:
    [two] تنح عن مشروعين:
    [few] تنح عن { $count } مشاريع:
   *[other] تنح عن { $count } مشروعا:
}
delib-signed-at = وقع على الساعة { $time }
delib-sitting = الجلسة، لأجل المحضر
delib-saving = محفوظ في هذا الحاسوب…
delib-saved-as-typed = يحفظ أولا بأول
sitting-opened = افتتحت على الساعة
sitting-closed = رفعت على الساعة
delib-now = الآن
delib-hour-wrong = اكتبوا الساعة، مثلا 13:05.
sitting-place = المكان
sitting-rapporteur = مقرر(ة) اللجنة
sitting-rapporteur-hint = من يحرر المحضر.
sitting-number = رقم المحضر
sitting-reference = المرجع
sitting-reference-hint = القرار أو الرسالة أو النظام الذي تستند إليه اللجنة.
sitting-notes = ملاحظات المداولات
sitting-notes-hint = ما نوقش، في بضع جمل.
sitting-reservations = التحفظات
sitting-reservations-hint = ما يريد عضو تدوينه اعتراضا على النتيجة.

## الجوائز والتنويهات
delib-awards = الجوائز والتنويهات
delib-awards-none = لا جائزة حتى الآن
delib-awards-none-text = أضيفوها واحدة تلو الأخرى، أو انطلقوا من الرتب الأولى في الترتيب.
delib-propose = اقتراح حسب الترتيب
delib-prize-1 = الجائزة الأولى
delib-prize-2 = الجائزة الثانية
delib-prize-3 = الجائزة الثالثة
delib-add-prize = جائزة
delib-add-mention = تنويه خاص
delib-award-prize = جائزة
delib-award-mention = تنويه خاص
delib-award-kind = جائزة أو تنويه
delib-kind-prize = جائزة
delib-kind-mention = تنويه
delib-award-name = التسمية
delib-award-scope = مخصصة لـ
delib-award-everyone = جميع المشاريع
delib-award-other = فئة أخرى
delib-award-worth = القيمة
delib-award-worth-example = 20 000 درهم
delib-award-who = من يحصل عليها
delib-award-who-hint = إذا اختير عدة مشاريع اقتسمتها. وإذا لم يختر أي مشروع حجبت الجائزة.
delib-search = العنوان أو الرقم
delib-place = { $entry } · الرتبة { $rank }
delib-no-place = { $entry } · غير مرتب
delib-award-why = لماذا حجبت
delib-award-why-hint = سيظهر السبب في المحضر.
delib-award-removed = حذفت من اللائحة.
delib-unawarded = محجوبة
delib-shared = مناصفة
delib-edit = تعديل: { $name }
delib-remove = حذف: { $name }

## المواكبة
delib-support = المواكبة الموصى بها
delib-support-text = ما تنصح به اللجنة لمساعدة مشروع، فائزا كان أم لا.
delib-support-add = مشروع آخر
delib-support-title = المواكبة الموصى بها
delib-support-edit = مواكبة { $name }
delib-support-none = لا شيء بعد
delib-support-note = توضيح
delib-support-note-hint = أي تكوين، أي شريك.
delib-support-training = التكوين
delib-support-mentoring = التأطير
delib-support-legal = الجانب القانوني
delib-support-market = التسويق
delib-support-funding = التمويل
delib-support-partner = شراكة

## التوقيعات
delib-signatures = توقيعات اللجنة
delib-signatures-text = يوقع كل عضو حاضر بدوره برمزه السري. إذا تغيرت النتيجة أعيد التوقيع.
delib-signatures-of = التوقيعات: { $signed } من { $count }
delib-pins-missing = { $count ->
    [one] عضو حاضر واحد لا رمز له بعد.
    [two] عضوان حاضران لا رمز لهما بعد.
    [few] { $count } أعضاء حاضرين لا رمز لهم بعد.
   *[other] { $count } عضوا حاضرا لا رمز لهم بعد.
}
delib-sign = توقيع
delib-sign-as = توقيع { $judge }
delib-unsign = سحب
delib-unsign-of = سحب توقيع { $judge }
delib-sign-title = سلموا الحاسوب إلى
delib-sign-text = اقرؤوا، اكتبوا رمزكم، ثم أعيدوا الحاسوب. لا يطلع أحد غيركم على رمزكم.
delib-sign-what = أوقع النتيجة رقم { $number }
delib-sign-print = البصمة:
delib-pin = الرمز السري: { $judge }
delib-pin-none = لم يسحب أي رمز لهذا العضو بعد.
delib-pin-draw = سحب رمز
delib-pin-drawn = دونوه، فلن يعرض مرة أخرى:
delib-pin-lost = هل ضاع الرمز؟
delib-sign-do = توقيع

## الختم
delib-seal-title = ختم النتيجة رقم { $number }
delib-seal-text = بعد الختم لا تتغير أي نقطة. تصبح الوثائق نهائية.
delib-seal = ختم النتيجة
delib-seal-waits-settle = يتاح عندما لا يبقى شيء للتسوية ويوقع جميع الحاضرين.
delib-seal-waits-sign = يتاح عندما يوقع جميع الحاضرين.
delib-seal-ask = هل تختم النتيجة رقم { $number }؟
delib-seal-ask-text = تثبت النقط والترتيب والجوائز والقرارات. تبقى إعادة الفتح ممكنة مع ذكر السبب، لأجل نتيجة جديدة؛ وتبقى هذه في السجل.
delib-seal-no-awards = لم تدون أي جائزة ولا أي تنويه.
delib-seal-do = ختم النتيجة رقم { $number }
delib-sealed = النتيجة رقم { $number } مختومة
delib-sealed-at = على الساعة { $time }. لم يعد شيء يتغير.
delib-sealed-day = ختمت يوم { $day } على الساعة { $time }
delib-result-sealed = النتيجة رقم { $number } مختومة
delib-may-announce = يمكن إعلان النتيجة
delib-not-yet = لا تعلن بعد
delib-hold = قبل الإعلان: نسخة في مكان آخر
delib-hold-text = إذا تعطل هذا الحاسوب الآن ضاعت النتيجة. صلوا مفتاح USB واحفظوا عليه النسخة: تعاد قراءتها فورا.
delib-hold-folder = مجلد على المفتاح أو على قرص آخر
delib-hold-choose = اختاروا المجلد أولا.
delib-hold-do = حفظ النسخة
delib-hold-standby = الحاسوب الاحتياطي { $name } يتلقى النتيجة فور اتصاله. انتظروا لحظة، أو استبعدوه إن كان لن يعود.
delib-announce = يمكن إعلان النتيجة
delib-held-by-copy = أعيدت قراءة النسخة { $name } وهي مطابقة.
delib-held-by-standby = النتيجة محفوظة في الحاسوب الاحتياطي { $name }.
delib-to-documents = الانتقال إلى الوثائق
delib-hash = بصمة النتيجة رقم { $number }
delib-hash-text = توجد في أسفل كل وثيقة. تكفي مجموعتان للتحقق من ورقة، ولو بعد سنوات.
delib-hash-qr = رمز QR للبصمة
delib-signed-by = وقعها { $names }
delib-reopen = إعادة فتح النتيجة…
delib-reopen-text = خطأ أقرت به اللجنة؟ يعاد فتح النتيجة مع ذكر السبب.
delib-reopen-title = هل تعاد النتيجة رقم { $number } إلى المداولات؟
delib-reopen-ask = يصبح كل شيء قابلا للتغيير، ويلزم التوقيع والختم من جديد. تبقى هذه النتيجة وتوقيعاتها في السجل.
delib-reopen-do = إعادة الفتح
delib-earlier = نتائج أعيد فتحها
delib-result = النتيجة رقم { $number }
delib-reopened = أعيد فتحها: { $reason }

## أثر ورقة موضوعة جانبا
effect-title = ما ستغيره في الترتيب
effect-none = لا تتغير أي رتبة ولا أي نقطة.
effect-place = الرتبة
effect-score = النقطة
effect-becomes = تصبح
