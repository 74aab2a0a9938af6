### الجاهزية لهذا اليوم: فحوص الصباح وصفحة اختبار الأجهزة.

nav-ready = الجاهزية لهذا اليوم
readiness-title = هل كل شيء جاهز لهذا اليوم؟
readiness-sub = صباح المسابقة، تكفي نظرة واحدة هنا.
readiness-at = فُحص على الساعة { $time }
readiness-again = إعادة الفحص
readiness-running = الفحص جارٍ…
readiness-all-fine = كل شيء جاهز.
readiness-mend =
    { $count ->
     [zero] لا شيء للإصلاح قبل البدء
     [one] نقطة واحدة للإصلاح قبل البدء
     [two] نقطتان للإصلاح قبل البدء
     [few] { $count } نقاط للإصلاح قبل البدء
     [many] { $count } نقطة للإصلاح قبل البدء
    *[other] { $count } نقطة للإصلاح قبل البدء
    }
readiness-look =
    { $count ->
     [zero] لا شيء يستدعي الانتباه
     [one] نقطة واحدة تستدعي الانتباه
     [two] نقطتان تستدعيان الانتباه
     [few] { $count } نقاط تستدعي الانتباه
     [many] { $count } نقطة تستدعي الانتباه
    *[other] { $count } نقطة تستدعي الانتباه
    }
readiness-nothing-wrong = لا شيء للإصلاح.
readiness-unknown =
    { $count ->
     [zero] فُحصت كل النقط
     [one] نقطة واحدة تعذر فحصها: يُرجى التحقق منها بأنفسكم
     [two] نقطتان تعذر فحصهما: يُرجى التحقق منهما بأنفسكم
     [few] { $count } نقاط تعذر فحصها: يُرجى التحقق منها بأنفسكم
     [many] { $count } نقطة تعذر فحصها: يُرجى التحقق منها بأنفسكم
    *[other] { $count } نقطة تعذر فحصها: يُرجى التحقق منها بأنفسكم
    }
readiness-to-do = للمتابعة
readiness-in-order = على ما يرام

## الحالات
readiness-state-fine = على ما يرام
readiness-state-look = للانتباه
readiness-state-repair = للإصلاح
readiness-state-unknown = لم يُفحص
readiness-state-waiting = جارٍ

## أسماء الفحوص
readiness-check-power = التغذية الكهربائية
readiness-check-sleep = وضع السكون
readiness-check-clock = الساعة
readiness-check-memory = الذاكرة
readiness-check-instance = نسخة واحدة من تحكيم
readiness-check-file = ملف المسابقة
readiness-check-disk = المساحة في القرص
readiness-check-synced = مجلد خاص بكم
readiness-check-stick = النسخة الثانية
readiness-check-network = الشبكة
readiness-check-firewall = جدار الحماية
readiness-check-printer = الطابعة
readiness-check-fonts = الخطوط
readiness-check-devices = أجهزة أعضاء اللجنة
readiness-check-standby = الحاسوب الاحتياطي

## الأزرار
readiness-act-back-up = إنجاز نسخة الآن
readiness-act-settings = فتح الإعدادات
readiness-act-documents = فتح الوثائق
readiness-act-hall = فتح «أجهزة اللجنة»
readiness-act-print = طباعة صفحة تجريبية
readiness-backed-up = أُنجزت النسخة.

## ما وُجد
ready-waiting = …
ready-no-answer = لا جواب بعد ثانيتين.
ready-power-mains = موصول بالكهرباء، والبطارية في { $percent } %.
ready-power-no-battery = موصول بالكهرباء؛ لا بطارية عند انقطاع التيار.
ready-power-battery = يعمل بالبطارية، وبقي فيها { $percent } %.
ready-power-low = يعمل بالبطارية، ولم يبق فيها سوى { $percent } %: الحاسوب على وشك التوقف.
ready-power-unknown = لا يذكر الحاسوب هل هو موصول بالكهرباء.
ready-sleep-never = لا يدخل في وضع السكون من تلقاء نفسه.
ready-sleep-lid = لا يدخل في وضع السكون من تلقاء نفسه؛ يُرجى ترك غطائه مفتوحا.
ready-sleep-after =
    { $minutes ->
     [zero] يدخل في وضع السكون فورا: سينتظر أعضاء اللجنة.
     [one] يدخل في وضع السكون بعد دقيقة: سينتظر أعضاء اللجنة.
     [two] يدخل في وضع السكون بعد دقيقتين: سينتظر أعضاء اللجنة.
     [few] يدخل في وضع السكون بعد { $minutes } دقائق: سينتظر أعضاء اللجنة.
     [many] يدخل في وضع السكون بعد { $minutes } دقيقة: سينتظر أعضاء اللجنة.
    *[other] يدخل في وضع السكون بعد { $minutes } دقيقة: سينتظر أعضاء اللجنة.
    }
ready-sleep-unknown = تعذرت قراءة إعدادات السكون.
ready-clock-right = { $now } ({ $zone }). يُرجى مقارنتها بهاتف.
ready-clock-other-day = { $now } ({ $zone }). تاريخ المسابقة هو { $day }.
ready-clock-behind = الساعة هنا { $now }، لكن آخر تسجيل كان في { $at }: الساعة تأخرت.
ready-clock-year = تذكر الساعة أننا في سنة { $year }.
ready-memory-enough = { $free } شاغرة.
ready-memory-little = { $free } شاغرة فقط.
ready-memory-unknown = لا يذكر الحاسوب ما هو شاغر.
ready-instance-alone = لا توجد نسخة أخرى مفتوحة.
ready-instance-others =
    { $count ->
     [zero] لا توجد نسخة أخرى مفتوحة.
     [one] تحكيم مفتوح مرة أخرى في هذا الحاسوب.
     [two] تحكيم مفتوح مرتين أخريين في هذا الحاسوب.
     [few] تحكيم مفتوح { $count } مرات أخرى في هذا الحاسوب.
     [many] تحكيم مفتوح { $count } مرة أخرى في هذا الحاسوب.
    *[other] تحكيم مفتوح { $count } مرة أخرى في هذا الحاسوب.
    }
ready-instance-unknown = لا يُظهر الحاسوب برامجه.
ready-file-sound =
    { $count ->
     [zero] قابل للكتابة؛ لا أسطر في السجل، فُحص في { $seconds } ث.
     [one] قابل للكتابة؛ فُحص سطر واحد من السجل في { $seconds } ث.
     [two] قابل للكتابة؛ فُحص سطران من السجل في { $seconds } ث.
     [few] قابل للكتابة؛ فُحصت { $count } أسطر من السجل في { $seconds } ث.
     [many] قابل للكتابة؛ فُحص { $count } سطرا من السجل في { $seconds } ث.
    *[other] قابل للكتابة؛ فُحص { $count } سطر من السجل في { $seconds } ث.
    }
ready-file-gone = لم يعد الملف في مكانه.
ready-file-unreadable = تعذرت قراءة الملف.
ready-file-faults =
    { $count ->
     [zero] الملف مطابق لسجله.
     [one] الملف غير مطابق لسجله: فرق واحد.
     [two] الملف غير مطابق لسجله: فرقان.
     [few] الملف غير مطابق لسجله: { $count } فروق.
     [many] الملف غير مطابق لسجله: { $count } فرقا.
    *[other] الملف غير مطابق لسجله: { $count } فرق.
    }
ready-file-locked = الملف أو مجلده غير قابل للكتابة.
ready-disk-enough = { $free } شاغرة حيث المساحة أقل ({ $place ->
    [file] مجلد المسابقة
    [data] مجلد تحكيم
    [second] المجلد الثاني
   *[temporary] المجلد المؤقت
    }).
ready-disk-little = { $free } شاغرة فقط ({ $place ->
    [file] مجلد المسابقة
    [data] مجلد تحكيم
    [second] المجلد الثاني
   *[temporary] المجلد المؤقت
    }).
ready-disk-full = القرص شبه ممتلئ: { $free } شاغرة ({ $place ->
    [file] مجلد المسابقة
    [data] مجلد تحكيم
    [second] المجلد الثاني
   *[temporary] المجلد المؤقت
    }).
ready-disk-unknown = لا يذكر الحاسوب ما تبقى.
ready-synced-not = في هذا الحاسوب، دون مزامنة معروفة.
ready-synced-by = الملف في مجلد يزامنه { $name }.
ready-synced-network = الملف في حاسوب آخر عبر الشبكة.
ready-stick-copied = آخر نسخة في { $at } داخل { $folder }.
ready-stick-none = لا يوجد مجلد ثانٍ: إذا تعطل هذا القرص ضاع كل شيء.
ready-stick-gone = غير موجود: { $folder }
ready-stick-locked = غير قابل للكتابة: { $folder }
ready-stick-same-disk = في القرص نفسه الذي فيه المسابقة: { $folder }
ready-stick-no-copy = لا توجد بعد نسخة من هذه المسابقة في { $folder }
ready-stick-old = آخر نسخة في { $at }، قبل آخر التغييرات: { $folder }
ready-network-one = { $address } ({ $name }).
ready-network-several = عدة عناوين: { $addresses }. يُختار أحدها عند فتح القاعة.
ready-network-none = لا توجد شبكة: أمر عادي إذا كان الجميع ينقط في هذا الحاسوب.
ready-network-no-address = { $name } موصول، لكن الموجه لم يمنح عنوانا.
ready-network-public = يعتبر Windows «{ $name }» شبكة عمومية ولا يسمح لأحد بالدخول.
ready-network-vpn = شبكة خاصة افتراضية مشغلة ({ $name }): قد تحول دون وصول الأجهزة.
ready-network-unknown = تعذرت قراءة بطاقات الشبكة.
ready-firewall-came-through = وصل جهاز إلى هنا: الطريق مفتوح.
ready-firewall-off = لا يوجد جدار حماية مشغل.
ready-firewall-open = { $name } يسمح بمرور تحكيم.
ready-firewall-on = { $name } مشغل؛ ولا شيء يدل على أنه يسمح بمرور تحكيم.
ready-firewall-shut = { $name } يمنع تحكيم: لن يدخل أي جهاز.
ready-firewall-unknown = تعذر سؤال جدار الحماية.
ready-printer-ready = { $name } جاهزة.
ready-printer-off = { $name } متوقفة أو غير موصولة.
ready-printer-none = لا توجد طابعة. يمكن أيضا طبع الأوراق في مكان آخر.
ready-printer-unknown = تعذرت قراءة الطابعات.
ready-fonts-ready = الحروف العربية واللاتينية موجودة.
ready-fonts-missing = الخطوط المرفقة لا تجيب: تُستعمل خطوط النظام.
ready-standby-follows = «{ $name }» توصل بكل شيء ويمكنه أن يتولى المهمة.
ready-standby-behind = { $count ->
    [zero] «{ $name }» يتابع دون تأخر.
    [one] «{ $name }» يتابع، وينقصه سطر واحد من السجل.
    [two] «{ $name }» يتابع، وينقصه سطران من السجل.
    [few] «{ $name }» يتابع، وتنقصه { $count } أسطر من السجل.
    [many] «{ $name }» يتابع، وينقصه { $count } سطرا من السجل.
   *[other] «{ $name }» يتابع، وينقصه { $count } سطر من السجل.
    }
ready-standby-away = لا خبر عن «{ $name }».
ready-standby-none = لا يوجد: إذا تعطل هذا الحاسوب توقف كل شيء إلى أن تسترجع نسخة.
ready-standby-alone = لا يوجد، والقاعة مغلقة: لا حاجة إليه إلا إذا كان أعضاء اللجنة ينقطون على حواسيبهم.
ready-devices-reached =
    { $count ->
     [zero] لم يصل أي جهاز إلى هنا.
     [one] وصل جهاز واحد إلى هنا.
     [two] وصل جهازان إلى هنا.
     [few] وصلت { $count } أجهزة إلى هنا.
     [many] وصل { $count } جهازا إلى هنا.
    *[other] وصل { $count } جهاز إلى هنا.
    }
ready-devices-none = لم يفتح أي جهاز صفحة الاختبار بعد.
ready-devices-forgetful =
    { $count ->
     [zero] كل الأجهزة تحتفظ بالأوراق.
     [one] جهاز واحد لا يحتفظ بالأوراق (تصفح خاص؟).
     [two] جهازان لا يحتفظان بالأوراق (تصفح خاص؟).
     [few] { $count } أجهزة لا تحتفظ بالأوراق (تصفح خاص؟).
     [many] { $count } جهازا لا يحتفظ بالأوراق (تصفح خاص؟).
    *[other] { $count } جهاز لا يحتفظ بالأوراق (تصفح خاص؟).
    }
ready-devices-slow =
    { $count ->
     [zero] كل الأجهزة تتلقى الجواب بسرعة.
     [one] جهاز واحد ينتظر الجواب طويلا.
     [two] جهازان ينتظران الجواب طويلا.
     [few] { $count } أجهزة تنتظر الجواب طويلا.
     [many] { $count } جهازا ينتظر الجواب طويلا.
    *[other] { $count } جهاز ينتظر الجواب طويلا.
    }
ready-devices-clock =
    { $count ->
     [zero] ساعات كل الأجهزة مضبوطة.
     [one] ساعة جهاز واحد تختلف بأكثر من دقيقتين.
     [two] ساعتا جهازين تختلفان بأكثر من دقيقتين.
     [few] ساعات { $count } أجهزة تختلف بأكثر من دقيقتين.
     [many] ساعات { $count } جهازا تختلف بأكثر من دقيقتين.
    *[other] ساعات { $count } جهاز تختلف بأكثر من دقيقتين.
    }

## ما العمل
ready-how-power = يُرجى وصل الحاسوب بالكهرباء والتأكد من أن المأخذ يعمل.
ready-how-sleep-windows = الإعدادات › النظام › الطاقة: اختيار «أبدا» لوضع السكون عند الوصل بالكهرباء.
ready-how-sleep-macos = إعدادات النظام › البطارية › خيارات: منع السكون عند الوصل بالكهرباء.
ready-how-sleep-linux = الإعدادات › الطاقة: إيقاف التعليق التلقائي عند الوصل بالكهرباء.
ready-how-clock = يُضبط التاريخ والوقت في إعدادات النظام، يدويا إن لم يوجد إنترنت.
ready-how-memory = يُرجى إغلاق البرامج الأخرى، خصوصا المتصفحات.
ready-how-instance = يُرجى إغلاق النسخة الأخرى: واحدة فقط يمكنها التسجيل.
ready-how-file-gone = يُرجى إرجاع الملف إلى مكانه، أو استرجاع آخر نسخة احتياطية.
ready-how-file-faults = يُنجز الفحص الكامل في الوثائق؛ ويمكن استرجاع نسخة سابقة بجانب الملف.
ready-how-file-locked = يُرجى نسخ الملف إلى قرص هذا الحاسوب وفتح النسخة.
ready-how-disk = يُرجى إخلاء مساحة: سلة المحذوفات والتنزيلات والفيديوهات.
ready-how-synced = يُرجى إغلاق المسابقة ونقل ملفها إلى مجلد عادي في هذا الحاسوب، ثم فتحه هناك.
ready-how-stick = يُرجى وصل مفتاح USB واختياره مجلدا ثانيا في الإعدادات.
ready-how-stick-gone = يُرجى وصل المفتاح من جديد، أو اختيار مجلد آخر في الإعدادات.
ready-how-stick-locked = قد يكون المفتاح محميا أو ممتلئا: يُرجى أخذ مفتاح آخر.
ready-how-network = يُرجى وصل هذا الحاسوب بموجه القاعة، ويُفضل بالسلك. الإنترنت غير ضروري.
ready-how-network-public = الإعدادات › الشبكة والإنترنت › هذه الشبكة: اختيار «خاصة».
ready-how-network-vpn = يُرجى إيقاف الشبكة الخاصة الافتراضية طيلة اليوم.
ready-how-firewall = يُسمح لمنفذ القاعة بالمرور؛ أو تُفتح صفحة الاختبار في جهاز آخر: إذا وصل فكل شيء على ما يرام.
ready-how-firewall-ufw = في نافذة الأوامر: sudo ufw allow PORT/tcp، مع رقم المنفذ الظاهر عند فتح القاعة.
ready-how-firewall-firewalld = في نافذة الأوامر: sudo firewall-cmd --add-port=PORT/tcp، مع رقم المنفذ الظاهر عند فتح القاعة.
ready-how-firewall-windows = أمن Windows › جدار الحماية › السماح لتطبيق: وضع علامة أمام Tahkim للشبكات الخاصة.
ready-how-firewall-macos = إعدادات النظام › الشبكة › جدار الحماية › خيارات: السماح بالاتصالات الواردة لـ Tahkim.
ready-how-printer = يُرجى تشغيل الطابعة ووصلها، ثم طباعة صفحة تجريبية.
ready-how-fonts = يُرجى إغلاق تحكيم وفتحه من جديد؛ وإن استمر الأمر فإعادة تثبيته.
ready-how-standby = على حاسوب ثان، يُختار «الانضمام إلى حاسوب آخر»، ثم يُقبل في شاشة «أجهزة اللجنة».
ready-how-standby-away = شغلوه وصلوه بالكهرباء وبشبكة القاعة.
ready-how-devices = يُفتح عنوان صفحة الاختبار في جهاز أحد الأعضاء. إذا لم يظهر شيء أو ظهرت صفحة أخرى، فالتفسير أسفله.
ready-how-devices-forgetful = في هذه الأجهزة، يُرجى مغادرة التصفح الخاص أو أخذ متصفح آخر.
ready-how-devices-slow = يُرجى تقريبها من الموجه، أو وصل هذا الحاسوب بالموجه بالسلك.
ready-how-devices-clock = يُرجى ضبط وقت هذه الأجهزة؛ النقط لا تتوقف عليه.

## الأجهزة
readiness-devices-title = صفحة اختبار الأجهزة
readiness-devices-text = يفتحها كل عضو مرة واحدة قبل البدء، دون كتابة أي شيء. وتظهر هنا الأجهزة التي وصلت.
readiness-devices-address = العنوان المطلوب فتحه
readiness-devices-no-address = تُفتح القاعة أولا: حينها يظهر العنوان هنا.
readiness-devices-empty = لم يأت أحد بعد.
readiness-device = الجهاز
readiness-device-this = هذا الحاسوب
readiness-device-at = جاء على الساعة
readiness-device-trip = ذهابا وإيابا
readiness-device-clock = ساعته
readiness-device-keeps = يحتفظ بالأوراق
readiness-device-secure = مشفر
readiness-device-ms = { $count } م.ث
readiness-device-clock-same = مثل هنا
readiness-device-clock-ahead = متقدمة بـ { $span }
readiness-device-clock-behind = متأخرة بـ { $span }
readiness-span-seconds =
    { $count ->
     [zero] 0 ث
     [one] ثانية
     [two] ثانيتين
     [few] { $count } ثوانٍ
     [many] { $count } ثانية
    *[other] { $count } ثانية
    }
readiness-span-minutes =
    { $count ->
     [zero] 0 د
     [one] دقيقة
     [two] دقيقتين
     [few] { $count } دقائق
     [many] { $count } دقيقة
    *[other] { $count } دقيقة
    }
readiness-span-hours =
    { $count ->
     [zero] 0 س
     [one] ساعة
     [two] ساعتين
     [few] { $count } ساعات
     [many] { $count } ساعة
    *[other] { $count } ساعة
    }
readiness-device-yes = نعم
readiness-device-no = لا
readiness-trouble-nothing = الصفحة لا تُفتح إطلاقا
readiness-trouble-nothing-text = الأجهزة لا تستطيع الوصول إلى بعضها. كثيرا ما تمنع شبكات الضيوف والفنادق ذلك («عزل الأجهزة»). يُرجى وصل الجهاز بالشبكة نفسها التي فيها هذا الحاسوب، أو استعمال موجه خاص بكم؛ وقد يكون السبب جدار حماية هذا الحاسوب.
readiness-trouble-other = تظهر صفحة أخرى
readiness-trouble-other-text = شبكة أخرى تجيب بدل هذا الحاسوب: صفحة دخول كما في الفنادق، أو بيانات الهاتف المحمول. يُرجى إيقاف بيانات الهاتف واختيار شبكة القاعة، وعدم كتابة أي رمز هناك.
readiness-trouble-warning = المتصفح يحذر
readiness-trouble-warning-text = هذا متوقع في المرة الأولى: الشهادة صادرة عن هذا الحاسوب لا عن الإنترنت. صفحة «الثقة» الخاصة بالقاعة تشرح كيفية قبولها.

## صفحة الاختبار في جهاز عضو اللجنة
test-title = اختبار هذا الجهاز
test-running = المحاولة جارية…
test-reached = هذا الجهاز يصل إلى حاسوب المنظم.
test-reached-text = لا شيء آخر مطلوب الآن. المنظم يرى أن هذا الجهاز قد وصل.
test-nothing = حاسوب المنظم لا يجيب.
test-nothing-text = الأجهزة لا تستطيع الوصول إلى بعضها. يُرجى التأكد من الاتصال بشبكة القاعة ثم إعادة المحاولة. إذا استمر الأمر فيُرجى إخبار المنظم: قد تكون الشبكة تعزل الأجهزة عن بعضها.
test-other = شبكة أخرى تجيب.
test-other-text = ليس حاسوب المنظم هو الذي أجاب. يُرجى إيقاف بيانات الهاتف ومغادرة أي صفحة دخول واختيار شبكة القاعة، وعدم كتابة أي رمز في الصفحة الظاهرة.
test-again = إعادة المحاولة
test-join = الالتحاق بالمسابقة
test-trip = ذهابا وإيابا
test-trip-slow = { $ms } م.ث: بطيء، يُرجى الاقتراب من الموجه
test-trip-fast = { $ms } م.ث
test-clock = الساعة
test-keeps = يحتفظ بما تكتبونه
test-keeps-yes = نعم، حتى إذا أُغلقت الصفحة
test-keeps-no = لا: يُرجى مغادرة التصفح الخاص أو أخذ متصفح آخر
test-secure = الاتصال مشفر
test-secure-yes = نعم
test-secure-no = لا: لم تصل الصفحة عبر https

## الصفحة التجريبية للطابعة
paper-test-title = صفحة تجريبية
paper-test-text = إذا كانت هذه الأسطر مقروءة والإطار كاملا، فالطابعة جاهزة.
paper-test-frame = الإطار يلامس الهوامش الأربعة؛ ولا جانب ناقص.
