### القاعة: أجهزة لجنة التحكيم من جهة المنظم.

nav-hall = أجهزة اللجنة
hall-sub = ينقط كل عضو على جهازه، عبر شبكة القاعة وبدون إنترنت.

## الفتح
hall-closed = القاعة مغلقة
hall-closed-text = لا يمكن لأي جهاز الوصول إلى هذا الحاسوب. صلوه أولا بموجه القاعة ثم افتحوا.
hall-how = كيف تُعد القاعة
hall-no-network = هذا الحاسوب غير متصل بأي شبكة. شغلوا الموجه أو اتصلوا بشبكته اللاسلكية.
hall-address = العنوان
hall-address-hint = عند الشك اتركوا جميع العناوين.
hall-every-address = جميع عناوين هذا الحاسوب
hall-port = المنفذ
hall-port-wrong = عدد من 1 إلى 65535.
hall-open = فتح القاعة
hall-deposed = تولى حاسوب آخر المهمة. لم يعد هذا الحاسوب يستقبل الأوراق.

## العنوان
hall-is-open = القاعة مفتوحة
hall-open-since = منذ { $time }
hall-qr = رمز QR لعنوان القاعة
hall-other-addresses = عنوان آخر
hall-wall = عرض بحجم كبير
hall-wall-text = أعضاء لجنة التحكيم: امسحوا الرمز، أو اكتبوا هذا العنوان في البرنامج.
hall-approval = قبول كل جهاز على حدة
hall-approval-hint = بدون ذلك يمكن لكل من لديه العنوان تجربة اسم ورمز.
hall-trust = الشهادة، للمتصفحات
hall-trust-page = الصفحة التي تُفتح على الجهاز:
hall-fingerprint = البصمة للمقارنة:
hall-close = إغلاق القاعة
hall-close-title = إغلاق القاعة؟
hall-close-text = يواصل الأعضاء التنقيط، وتُرسل أوراقهم عند إعادة فتح القاعة.

## الدخول
hall-joins = { $count ->
    [one] جهاز واحد يطلب الدخول
    [two] جهازان يطلبان الدخول
    [few] { $count } أجهزة تطلب الدخول
    [many] { $count } جهازا يطلب الدخول
   *[other] { $count } جهاز يطلب الدخول
}
hall-twin = جهازان يحملان الاسم نفسه: قارنوا الرمزين مع شاشتيهما قبل القبول.
hall-approve = قبول
hall-refuse = رفض

## الأجهزة
hall-devices = الأجهزة
hall-no-devices = لا جهاز حتى الآن
hall-no-devices-text = اعرضوا العنوان بحجم كبير وسلموا كل عضو بطاقته.
hall-judge = العضو
hall-device = الجهاز
hall-link = الاتصال
hall-link-pinned = متحقق منه
hall-link-trusted = بشهادة
hall-link-unchecked = غير متحقق منه
hall-heard = آخر اتصال
hall-not-heard = لم يتصل منذ البداية
hall-heard-now = الآن
hall-heard-seconds = { $count ->
    [one] قبل ثانية
    [two] قبل ثانيتين
    [few] قبل { $count } ثوان
    [many] قبل { $count } ثانية
   *[other] قبل { $count } ثانية
}
hall-heard-minutes = { $count ->
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
   *[other] قبل { $count } دقيقة
}
hall-heard-hours = { $count ->
    [one] قبل ساعة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
   *[other] قبل { $count } ساعة
}
hall-unsent = تنتظر الإرسال
hall-drafts = مسودات
hall-complete = وصل كل شيء
hall-state-active = قيد الاستعمال
hall-state-draining = مستبدل
hall-state-revoked = مبعد
hall-clock-ahead = { $count ->
    [one] ساعته متقدمة بدقيقة
    [two] ساعته متقدمة بدقيقتين
    [few] ساعته متقدمة بـ { $count } دقائق
    [many] ساعته متقدمة بـ { $count } دقيقة
   *[other] ساعته متقدمة بـ { $count } دقيقة
}
hall-clock-behind = { $count ->
    [one] ساعته متأخرة بدقيقة
    [two] ساعته متأخرة بدقيقتين
    [few] ساعته متأخرة بـ { $count } دقائق
    [many] ساعته متأخرة بـ { $count } دقيقة
   *[other] ساعته متأخرة بـ { $count } دقيقة
}
hall-wrong-pins = { $count ->
    [one] رمز خاطئ واحد
    [two] رمزان خاطئان
    [few] { $count } رموز خاطئة
    [many] { $count } رمزا خاطئا
   *[other] { $count } رمز خاطئ
}
hall-revoke = إبعاد هذا الجهاز
hall-revoke-title = إبعاد جهاز { $judge }؟
hall-revoke-text = لجهاز ضائع أو معار: لا يقرأ شيئا بعد ذلك، وما يرسله يوضع جانبا. أما الأوراق المتوصل بها فتبقى.

## الأوراق الموضوعة جانبا
hall-held = موضوعة جانبا
hall-held-none = لا شيء موضوع جانبا
hall-held-none-text = كل ورقة وصلت متأخرة، أو لا يمكن احتسابها كما هي، تنتظر هنا قراركم.
hall-held-times = نُقطت { $made }، وصلت { $received }
hall-held-decide = اتخاذ القرار…
hall-held-closed = وصلت بعد إقفال المرحلة.
hall-held-scale_changed = نُقطت على سلم تغير منذ ذلك.
hall-held-entry_withdrawn = لم يعد الترشيح مشاركا.
hall-held-judge_removed = لم يعد العضو ضمن اللجنة.
hall-held-not_assigned = الترشيح غير مسند إلى هذا العضو.
hall-held-device_revoked = وردت من جهاز مبعد.
hall-held-conflict = للعضو نفسه ورقة أخرى محتسبة.
hall-held-unknown_version = أُعدت بإصدار أحدث من البرنامج لا يستطيع هذا الإصدار قراءته.
hall-held-rehearsal = نُقطت أثناء التمرين.
hall-held-earlier_round = نُقطت في مرحلة سابقة انتهت.
hall-held-sealed = وصلت بعد ختم النتيجة.
hall-held-by-judge = أودع العضو ورقة جديدة
hall-held-is-counted = محتسبة
hall-held-is-left = متروكة
hall-held-title = ورقة { $judge }
hall-criterion = المعيار
hall-counting = المحتسبة اليوم
hall-aside = الموضوعة جانبا
hall-total = المجموع
hall-held-leave = تركها جانبا
hall-held-count = احتساب هذه الورقة

## الرموز
hall-pins = بطاقات الأعضاء
hall-pins-none = لا عضو
hall-pins-none-text = سجلوا لجنة التحكيم أولا.
hall-pins-text = يتسلم كل عضو بطاقة فيها اسمه ورمز من ستة أرقام والعنوان. لا يُعرض الرمز مرة أخرى.
hall-pins-draw = { $count ->
    [one] سحب رمز واحد
    [two] سحب رمزين
    [few] سحب { $count } رموز
    [many] سحب { $count } رمزا
   *[other] سحب { $count } رمز
}
hall-pins-print = { $count ->
    [one] طبع بطاقة واحدة
    [two] طبع بطاقتين
    [few] طبع { $count } بطاقات
    [many] طبع { $count } بطاقة
   *[other] طبع { $count } بطاقة
}
hall-pins-once = اطبعوا الآن: تختفي هذه الرموز عند مغادرة الصفحة. الرمز الضائع يُسحب من جديد.
hall-pin-drawn = سُلم الرمز
hall-pin-none = بدون رمز
hall-pin-locked = رموز خاطئة كثيرة
hall-pin-unlock = إعادة الفتح
hall-pin-again = سحب رمز جديد
hall-pin-again-title = رمز جديد لـ { $judge }؟
hall-pin-again-text = لن يصلح القديم للدخول. وتواصل الأجهزة المقبولة من قبل.

## مفتاح USB
hall-packet = أوراق على مفتاح USB
hall-packet-text = إذا لم تعد الشبكة، يحفظ العضو أوراقه في ملف.
hall-packet-take = أخذ ملف…
hall-packet-new = { $count ->
    [zero] لا ورقة جديدة
    [one] ورقة جديدة واحدة
    [two] ورقتان جديدتان
    [few] { $count } أوراق جديدة
    [many] { $count } ورقة جديدة
   *[other] { $count } ورقة جديدة
}
hall-packet-held = { $count ->
    [one] واحدة موضوعة جانبا
    [two] اثنتان موضوعتان جانبا
    [few] { $count } موضوعة جانبا
    [many] { $count } موضوعة جانبا
   *[other] { $count } موضوعة جانبا
}
hall-packet-known = { $count ->
    [one] واحدة متوصل بها من قبل
    [two] اثنتان متوصل بهما من قبل
    [few] { $count } متوصل بها من قبل
    [many] { $count } متوصل بها من قبل
   *[other] { $count } متوصل بها من قبل
}
hall-packet-refused = السطر { $line }: { $why }
hall-packet-malformed = غير مقروء
hall-packet-bad_signature = توقيع خاطئ
hall-packet-unknown_device = جهاز مجهول
hall-packet-wrong_event = مسابقة أخرى
hall-packet-id_reused = معرف مأخوذ لورقة أخرى

## المرفوضات
hall-traces = المرفوضات
hall-traces-none = لم يُرفض شيء
trace-pin-wrong = رمز خاطئ
trace-pin-locked = رموز خاطئة كثيرة، أُغلق الدخول
trace-sign-in-forged = دخول بتوقيع خاطئ
trace-session-forged = عودة بتوقيع خاطئ
trace-session-replayed = عودة مكررة
trace-stranger-met = أجاب جهاز آخر مكان هذا الحاسوب (حسب جهاز العضو)
trace-ballot-refused = ورقة مرفوضة

## الحاسوب الاحتياطي
hall-standby = الحاسوب الاحتياطي
hall-standby-none = يمكن لحاسوب ثان أن يتابع كل شيء وأن يتولى المهمة إذا تعطل هذا. اختاروا عليه «الانضمام إلى حاسوب آخر».
hall-standby-current = توصل بكل شيء
hall-standby-behind = { $count ->
    [one] متأخر بسطر واحد
    [two] متأخر بسطرين
    [few] متأخر بـ { $count } أسطر
    [many] متأخر بـ { $count } سطرا
   *[other] متأخر بـ { $count } سطر
}
hall-standby-asks = يطلب أن يكون احتياطيا
hall-standby-approve = قبوله احتياطيا…
hall-standby-approve-title = تسليم المسابقة لهذا الحاسوب؟
hall-standby-approve-text = سيتوصل بكل الأوراق وبمفاتيح المسابقة، ويمكنه أن يحل محل هذا الحاسوب. لا تقبلوه إلا إذا ظهر على شاشته هذا الرمز نفسه.
hall-standby-approve-yes = الرمزان متطابقان
hall-standby-retire = إبعاد هذا الحاسوب
hall-standby-retire-text = لن يتوصل بشيء بعد الآن. وما لديه يبقى عنده.
hall-former = لم يُعثر منذ التولي على الحاسوب الذي كان يدير المسابقة. عند عودته يتنازل من تلقاء نفسه، وتُؤخذ منه الأوراق التي لا توجد إلا عنده.
trace-standby-forged = حاسوب احتياطي بتوقيع مزور
trace-former-fetched = أُخذ من الحاسوب السابق: أوراق، وأعمال تستحق النظر
trace-former-act = أُنجز على الحاسوب السابق ولم يُنجز هنا: سطر من سجله
trace-former-sheet = ورقة بقيت على الحاسوب السابق، من جهاز غير معروف

standby-title = هذا الحاسوب احتياطي
standby-text = يتابع حاسوب المنظم ويحتفظ بكل شيء. اتركوه مشغلا وعلى شبكة القاعة.
standby-connected = متصل بحاسوب المنظم
standby-away = حاسوب المنظم لا يجيب منذ { $time }
standby-rows = أسطر السجل المحفوظة هنا: { $count }
standby-take-over = ضاع حاسوب المنظم: تولي المهمة
standby-take-over-title = تولي المهمة الآن؟
standby-take-over-text = تحققوا أولا بأعينكم: هل الحاسوب الآخر مطفأ أو معطل أو مفقود؟ إذا كان يعمل فلا تفعلوا شيئا. بعد التولي تأتي أجهزة اللجنة إلى هذا الحاسوب وتعيد إرسال ما ينقص هنا.
standby-take-over-behind = عند آخر اتصال كان لدى الحاسوب الآخر { $count ->
    [one] سطر واحد
    [two] سطران
    [few] { $count } أسطر
    [many] { $count } سطرا
   *[other] { $count } سطر
} أكثر من هذا. الأوراق منها تعود من أجهزة اللجنة، وما أنجزه المنظم هناك يجب أن يُعاد.
standby-take-over-yes = تولي المهمة
standby-leave = التوقف عن دور الاحتياطي
