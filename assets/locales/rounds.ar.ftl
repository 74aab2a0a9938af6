rounds-title = المراحل والفئات
rounds-sub = من يتأهل إلى المرحلة الموالية وما يُحتسب فيها: يُقال قبل أول ورقة
rounds-number = المرحلة { $number }
rounds-now = المرحلة الجارية
rounds-carries = تُحتسب المرحلة السابقة بنسبة { $carried }٪ من النتيجة.
rounds-carries-not = لا تُحتسب المرحلة السابقة في النتيجة.
rounds-next = المرحلة الموالية
rounds-none = مرحلة واحدة: ترتيبها هو النتيجة.
rounds-plan = تحديد مرحلة موالية
rounds-plan-change = تعديل
rounds-plan-drop = بلا مرحلة موالية
rounds-plan-title = المرحلة الموالية
rounds-name = اسم المرحلة
rounds-promoted = عدد الترشيحات المتأهلة
rounds-promoted-each = عدد المتأهلين من كل فئة
rounds-by-category = الأوائل من كل فئة
rounds-by-category-hint = وإلا فأوائل الترتيب العام.
rounds-carried = نصيب هذه المرحلة من النتيجة الموالية، بالمائة
rounds-carried-hint = 0: تبدأ المرحلة الموالية من الصفر. 30: النتيجة 70٪ من المرحلة الموالية و30٪ من هذه.
rounds-rubric-same = تبقى شبكة التقييم كما هي.
rounds-rubric-own = { $count ->
    [one] لها شبكة تقييم خاصة بها: معيار واحد.
    [two] لها شبكة تقييم خاصة بها: معياران.
    [few] لها شبكة تقييم خاصة بها: { $count } معايير.
    [many] لها شبكة تقييم خاصة بها: { $count } معيارا.
   *[other] لها شبكة تقييم خاصة بها: { $count } معيار.
}
rounds-rubric-change = شبكة المرحلة الموالية
rounds-reason = السبب
rounds-reason-hint = هناك أوراق وصلت: سيظهر السبب في السجل.
rounds-save = حفظ
rounds-plan-says = { $promoted ->
    [one] يتأهل ترشيح واحد
    [two] يتأهل ترشيحان
    [few] تتأهل { $promoted } ترشيحات
   *[other] يتأهل { $promoted } ترشيحا
}
rounds-plan-says-each = { $promoted } من كل فئة
rounds-plan-carried = تُحتسب هذه المرحلة بنسبة { $carried }٪
rounds-plan-carried-not = لا تُحتسب هذه المرحلة
rounds-wait = عندما تكتمل الأوراق، أغلقوا التحكيم من «جدول أوراق التنقيط»، ثم انتقلوا من هنا.
rounds-board = جدول أوراق التنقيط
rounds-who = من يتأهل
rounds-who-hint = العلامات تتبع الترتيب. لكل اختيار آخر سبب يُكتب.
rounds-line = متعادلة عند الحد
rounds-line-hint = لا شيء يفصل بين هذه الترشيحات. احتفظوا بها كلها، أو احسموا التعادل في «المداولات».
rounds-tie = الحسم في المداولة
rounds-begin = { $count ->
    [one] فتح المرحلة الموالية بترشيح واحد
    [two] فتح المرحلة الموالية بترشيحين
    [few] فتح المرحلة الموالية بـ{ $count } ترشيحات
   *[other] فتح المرحلة الموالية بـ{ $count } ترشيحا
}
rounds-begin-title = فتح «{ $name }»؟
rounds-begin-text = تُحفظ أوراق هذه المرحلة، ويتلقى الأعضاء أوراقا فارغة للمتأهلين وعددهم { $count }. يبقى ترتيب هذه المرحلة هنا.
rounds-begin-do = فتح المرحلة
rounds-begin-reason = سبب هذا الاختيار
rounds-begun = فُتحت المرحلة «{ $name }».
rounds-sealed = النتيجة مختومة. أعيدوا فتحها من «المداولات» للانتقال إلى مرحلة أخرى.
rounds-held = { $count ->
    [one] ورقة معزولة تنتظر قراركم في «أجهزة اللجنة».
    [two] ورقتان معزولتان تنتظران قراركم في «أجهزة اللجنة».
   *[other] { $count } أوراق معزولة تنتظر قراركم في «أجهزة اللجنة».
}
rounds-past = المراحل المنتهية
rounds-qualified = متأهل
rounds-categories = الفئات
rounds-categories-hint = لكل فئة ترتيبها، إلى جانب الترتيب العام. تُختار الفئة في كل ترشيح.
rounds-category = الفئة { $n }
rounds-category-add = إضافة فئة
rounds-category-remove = حذف الفئة { $name }
rounds-category-entries = { $count ->
    [zero] لا ترشيح
    [one] ترشيح واحد
    [two] ترشيحان
    [few] { $count } ترشيحات
   *[other] { $count } ترشيحا
}
rounds-category-without = { $count ->
    [zero] لا ترشيح بلا فئة
    [one] ترشيح واحد بلا فئة
    [two] ترشيحان بلا فئة
    [few] { $count } ترشيحات بلا فئة
   *[other] { $count } ترشيحا بلا فئة
}
rounds-category-saved = حُفظت الفئات.
rounds-saved = حُفظ.
fault-round-open = التحكيم ما زال مفتوحا. أغلقوه من جدول أوراق التنقيط، ثم انتقلوا إلى المرحلة الموالية.
fault-round-unplanned = لم تُحدد مرحلة موالية. حددوها أولا: من يتأهل وما يُحتسب.
fault-round-rehearsal = التمرين جار. امحوه أولا.
fault-round-held = { $count ->
    [one] ورقة معزولة تنتظر قراركم
    [two] ورقتان معزولتان تنتظران قراركم
   *[other] { $count } أوراق معزولة تنتظر قراركم
} في «أجهزة اللجنة». قرروا فيها قبل المرحلة الموالية.
fault-promoted-form = اكتبوا كم ترشيحا يتأهل: واحد على الأقل.
fault-promoted-none = اختاروا من يتأهل: ترشيح واحد على الأقل.
fault-promoted-reason = اخترتم غير ما يعطيه الترتيب. اكتبوا السبب: سيظهر في السجل.
fault-carried-form = { $value } ليست بين 0 و100. اكتبوا النسبة المئوية التي تُحتسب من هذه المرحلة.
fault-categories-none = لا فئات في هذه المسابقة. أضيفوها أولا.
fault-categories-many = كثيرة: { $most } فئة على الأكثر.
fault-category-twice = الفئة { $category } مكررة.
fault-category-used = { $count ->
    [one] ترشيح واحد
    [two] ترشيحان
   *[other] { $count } ترشيحات
} في الفئة { $category }. انقلوها إلى فئة أخرى قبل حذفها.
