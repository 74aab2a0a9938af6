### ورقة التنقيط، لوحة الأوراق، تسليم الحاسوب لعضو من لجنة التحكيم.

## حالات الورقة
judging-state-empty = لم تنقط بعد
judging-state-draft = مسودة
judging-state-submitted = مودعة
judging-state-incomplete = غير مكتملة
judging-state-recused = تنح
judging-state-absent = غائب
judging-state-withdrawn = مسحوبة
judging-state-void = ملغاة
judging-state-unassigned = غير مسندة
judging-state-paper = منقولة عن الورق

## الورقة
sheet-title = ورقة التنقيط
sheet-judge = عضو لجنة التحكيم
sheet-judge-choose = اختيار عضو من اللجنة
sheet-judge-choose-hint = اختاروا العضو الذي تنقلون ورقته، أو سلموا له الحاسوب من لوحة الأوراق.
sheet-no-judges = لم يسجل أي عضو في لجنة التحكيم بعد. تفتح الورقة فور تشكيل اللجنة.
sheet-no-entries = لا يوجد ترشيح ينقطه هذا العضو.
sheet-running-order = ترتيب العروض
sheet-my-total = مجموعي
sheet-progress = نقط { $done } من { $count }
sheet-passage = العرض { $place }
sheet-number = رقم { $entry }
sheet-conflict = تنازع المصالح…
sheet-weight = المعامل { $percent } %
sheet-comment-only = للملاحظة فقط، بدون معامل
sheet-out-of = من { $max }
sheet-from-to = من { $min } إلى { $max }
sheet-less = إنقاص { $step }
sheet-more = إضافة { $step }
sheet-mark = النقطة: { $criterion }
sheet-mark-text = { $mark } من { $max }
sheet-mark-text-level = { $mark } من { $max }، { $level }
sheet-mark-none = بدون نقطة
sheet-levels = المستويات: { $criterion }
sheet-total = المجموع المرجح
sheet-total-wait = { $count ->
    [one] تنقص نقطة واحدة.
    [two] تنقص نقطتان.
    [few] تنقص { $count } نقط.
    [many] تنقص { $count } نقطة.
   *[other] تنقص { $count } نقطة.
}
sheet-own = { $count ->
    [one] بالمقارنة مع مجموعي الوحيد
    [two] بين مجموعي الاثنين
   *[other] بين مجاميعي الـ{ $count }
}
sheet-own-spread = من { $low } إلى { $high }
sheet-own-none = ستظهر هنا مجاميعكم السابقة، للحفاظ على المقياس نفسه.
sheet-comment = ملاحظات
sheet-optional = (اختياري)
sheet-comment-hint = يطلع عليها أعضاء اللجنة أثناء المداولات.
sheet-saved = المسودة محفوظة هنا { $time }
sheet-saving = جار حفظ المسودة…
sheet-unsaved = لم تحفظ المسودة بعد: { $reason } تعاد المحاولة.
sheet-recorded = الورقة { $place } محفوظة هنا { $time }
sheet-untouched = كل ما تكتبونه يحفظ في هذا الحاسوب.
sheet-previous = السابق
sheet-skip = تخطي
sheet-submit = إيداع
sheet-submit-continue = إيداع ومتابعة
sheet-submitting = جار الإيداع…
sheet-all-done = أودعتم جميع أوراقكم.
sheet-revision = المراجعة { $revision }، ستعوض ورقة الساعة { $time }
sheet-submitted-at = أودعت على الساعة { $time }. غيروا نقطة لتصحيحها.
sheet-draft-over = تصحيح غير مودع: ورقة الساعة { $time } هي المحتسبة.
sheet-discard = التخلي عن التصحيح
sheet-reason = سبب التصحيح
sheet-reason-hint = يدون في السجل مع المراجعة الجديدة.
sheet-reason-missing = اكتبوا سبب التصحيح، مثلا «خطأ في النقل».
sheet-errors = { $count ->
    [one] أمر واحد يستوجب التصحيح قبل الإيداع
    [two] أمران يستوجبان التصحيح قبل الإيداع
    [few] { $count } أمور تستوجب التصحيح قبل الإيداع
    [many] { $count } أمرا يستوجب التصحيح قبل الإيداع
   *[other] { $count } أمر يستوجب التصحيح قبل الإيداع
}
sheet-error-missing = { $criterion }: النقطة ناقصة
sheet-error-number = { $criterion }: «{ $value }» ليست نقطة. مثال: { $example }
sheet-error-range = { $criterion }: { $value } خارج سلم التنقيط، من { $min } إلى { $max }
sheet-error-step = { $criterion }: { $value } ليست من مضاعفات { $step }. اكتبوا مثلا { $example }
sheet-closed = المرحلة مقفلة: تقرأ النقط ولا تغير. يمكن للمنظم إعادة فتح المرحلة.
sheet-closed-draft = مسودة غير مودعة: لا تحتسب.
sheet-readonly = هذا الملف مفتوح للقراءة فقط: لا يمكن التنقيط.
sheet-rehearsal = تمرين: تمحى هذه النقط قبل المسابقة.
sheet-is-recused = تم التصريح بتنازع المصالح: لا ينقط { $judge } هذا المشروع.
sheet-is-absent = سجل غياب { $judge } عن هذا المشروع. ورقته لا تحتسب.
sheet-is-withdrawn = ورقة مسحوبة: لم تعد محتسبة. أودعوها من جديد لتحتسب.
sheet-is-void = ورقة ألغاها المنظم: لم تعد محتسبة.
sheet-is-unassigned = هذا المشروع غير مسند إلى هذا العضو.
sheet-lift-recusal = رفع التنحي…
sheet-lift-absence = رفع الغياب
sheet-paper = نقل ورقة مكتوبة
sheet-paper-hint = الأرقام ثم Entrée؛ آخر Entrée تودع الورقة وتنتقل إلى الموالية.
sheet-find = امسحوا الرمز أو اكتبوا الرقم
sheet-find-unknown = لا ورقة تحمل هذا الرمز.
sheet-four-eyes = إدخال مزدوج من شخصين
sheet-typist = من يدخل
sheet-typed = أُدخلت الورقة { $place } مرة واحدة. يدخلها شخص ثان من جديد.
sheet-typed-once = أُدخلت مرة واحدة ({ $typist }). يدخلها شخص ثان عن الورق؛ ولا يظهر ما أُدخل أولا.
sheet-typed-apart = { $count ->
    [one] اختلف الإدخالان في هذه النقطة. راجعوا الورقة وأدخلوها مرة أخرى.
    [two] اختلف الإدخالان في هاتين النقطتين. راجعوا الورقة وأدخلوهما مرة أخرى.
    [few] اختلف الإدخالان في هذه النقط ({ $count }). راجعوا الورقة وأدخلوها مرة أخرى.
    [many] اختلف الإدخالان في هذه النقط ({ $count }). راجعوا الورقة وأدخلوها مرة أخرى.
   *[other] اختلف الإدخالان في هذه النقط ({ $count }). راجعوا الورقة وأدخلوها مرة أخرى.
}
sheet-keys = جميع المفاتيح
sheet-keys-title = مفاتيح الورقة
sheet-key-criterion = الانتقال إلى المعيار
sheet-key-type = كتابة النقطة (بفاصلة أو نقطة)
sheet-key-step = خطوة إلى الأعلى أو الأسفل
sheet-key-page = نقطتان إلى الأعلى أو الأسفل
sheet-key-ends = أدنى السلم وأعلاه
sheet-key-ruler = على طول المسطرة
sheet-key-empty = مسح النقطة
sheet-key-next = المعيار الموالي، الملاحظات، الإيداع
sheet-key-submit = إيداع ومتابعة
sheet-key-entry = المشروع السابق أو الموالي
sheet-key-comment = ملاحظات
sheet-key-keys = هذه اللائحة
sheet-key-leave = مغادرة الخانة مع بقاء القيمة
sheet-short-criterion = المعيار
sheet-short-step = خطوة
sheet-short-submit = إيداع

## تنازع المصالح
conflict-title = عدم تنقيط هذا المشروع
conflict-text = بينوا السبب. لن تدخل نقطتكم في المعدل، وسيذكر المحضر تنحيكم دون أي تفصيل غير السبب المختار.
conflict-nature = السبب
conflict-family = قرابة عائلية مع عضو من الفريق
conflict-work = أؤطر هذا المشروع أو أقدم له الاستشارة
conflict-member = مصلحة مالية أو مسؤولية داخل الهيئة
conflict-other = سبب آخر
conflict-detail = توضيح (اختياري، لا يطلع عليه الآخرون)
conflict-erased = { $count ->
    [0] لا يرفع التنحي إلا المنظم.
    [one] ستستبعد النقطة التي سبق إدخالها. لا يرفع التنحي إلا المنظم.
    [two] ستستبعد النقطتان اللتان سبق إدخالهما. لا يرفع التنحي إلا المنظم.
    [few] ستستبعد النقط الـ{ $count } التي سبق إدخالها. لا يرفع التنحي إلا المنظم.
   *[other] ستستبعد { $count } نقطة سبق إدخالها. لا يرفع التنحي إلا المنظم.
}
conflict-back = الرجوع إلى الورقة
conflict-declare = التصريح بتنازع المصالح
conflict-lift-title = رفع التنحي
conflict-lift-text = سيتمكن العضو من تنقيط هذا المشروع. يدون السبب في السجل.
conflict-lift = رفع التنحي

## لوحة الأوراق
board-title = جدول أوراق التنقيط
board-sub = أودعت { $submitted } من أصل { $expected } منتظرة
board-all-in = أودعت جميع الأوراق المنتظرة.
board-missing = { $count ->
    [zero] لا تنقص أي ورقة
    [one] تنقص ورقة واحدة
    [two] تنقص ورقتان
    [few] تنقص { $count } أوراق
    [many] تنقص { $count } ورقة
   *[other] تنقص { $count } ورقة
}
board-matrix = الأوراق حسب الأعضاء والمشاريع
board-judge = العضو
board-left = الباقي
board-entry-of = العرض { $place }: { $title }
board-cell = { $judge }، العرض { $place }: { $state }
board-empty = تمتلئ اللوحة فور تشكيل اللجنة وتسجيل الترشيحات.
board-close = إقفال المرحلة
board-close-title = إقفال مرحلة التنقيط
board-close-text = لن يمكن إدخال أي نقطة بعد الآن. يمكنكم إعادة فتح المرحلة ببيان السبب.
board-close-missing = { $count ->
    [0] جميع الأوراق المنتظرة موجودة.
    [one] ما زالت ورقة منتظرة ناقصة: لن تحتسب.
    [two] ما زالت ورقتان منتظرتان ناقصتين: لن تحتسبا.
    [few] ما زالت { $count } أوراق منتظرة ناقصة: لن تحتسب.
    [many] ما زالت { $count } ورقة منتظرة ناقصة: لن تحتسب.
   *[other] ما زالت { $count } ورقة منتظرة ناقصة: لن تحتسب.
}
board-reopen = إعادة فتح المرحلة…
board-reopen-title = إعادة فتح مرحلة التنقيط
board-reopen-text = سيتمكن الأعضاء من التنقيط والتصحيح من جديد. يدون السبب في السجل.
board-closed = المرحلة مقفلة: لم يعد ممكنا تغيير النقط.
board-to-standings = الاطلاع على الترتيب
board-rehearsal = تمرين جار: كل ما ينقط الآن سيمحى.
board-rehearsal-begin = تمرين…
board-rehearsal-begin-title = بدء تمرين
board-rehearsal-begin-text = تتمرن اللجنة على المشاريع الفعلية. عند النهاية تمحى أوراق التمرين وتعود اللوحة إلى بدايتها.
board-rehearsal-start = بدء التمرين
board-rehearsal-erase = إنهاء التمرين ومحوه
board-rehearsal-erase-title = إنهاء التمرين
board-rehearsal-erase-text = تمحى جميع أوراق التمرين. لا يمكن التراجع عن ذلك.
board-chase = أوراق تستوجب التذكير
board-chase-places = { $count ->
    [one] العرض { $places }
    [two] العرضان { $places }
   *[other] العروض { $places }
}
board-type = نقل الورقة المكتوبة
board-hand = تسليم الحاسوب
board-absent = تسجيل الغياب…
board-absent-title = تسجيل غياب { $judge }
board-absent-text = { $count ->
    [one] لن تنتظر ورقته الناقصة بعد الآن. تبقى أوراقه المودعة محتسبة.
    [two] لن تنتظر ورقتاه الناقصتان بعد الآن. تبقى أوراقه المودعة محتسبة.
    [few] لن تنتظر أوراقه الناقصة الـ{ $count } بعد الآن. تبقى أوراقه المودعة محتسبة.
   *[other] لن تنتظر { $count } ورقة ناقصة بعد الآن. تبقى أوراقه المودعة محتسبة.
}
board-absent-do = تسجيل الغياب
board-absent-done = { $count ->
    [one] { $judge }: سجل الغياب في ورقة واحدة.
    [two] { $judge }: سجل الغياب في ورقتين.
    [few] { $judge }: سجل الغياب في { $count } أوراق.
    [many] { $judge }: سجل الغياب في { $count } ورقة.
   *[other] { $judge }: سجل الغياب في { $count } ورقة.
}
board-reason = السبب
board-reason-missing = اكتبوا السبب: يدون في السجل.
board-cancel = رجوع
board-legend = مفتاح الرموز
board-print = طبع أوراق فارغة…

## ورقة من اللوحة
cell-open = فتح الورقة
cell-history = المراجعات
cell-history-title = مراجعات الورقة
cell-history-of = { $judge } · العرض { $place }
cell-history-none = لا توجد أي مراجعة لهذه الورقة بعد.
cell-revision = المراجعة { $revision }
cell-by-judge = من طرف العضو
cell-by-organiser = من طرف المنظم
cell-by-chair = من طرف رئاسة اللجنة
cell-paper = منقولة عن الورق
cell-counts = محتسبة
cell-reason = السبب: { $reason }
cell-withdraw = سحب الورقة…
cell-withdraw-title = سحب الورقة
cell-withdraw-text = لا تحتسب الورقة بعد الآن، وتبقى في السجل. يمكن للعضو إيداع ورقة جديدة.
cell-void = إلغاء الورقة…
cell-void-title = إلغاء الورقة
cell-void-text = لا تحتسب الورقة بعد الآن بقرار من المنظم، وتبقى في السجل.
cell-absent = تسجيل الغياب
cell-absence-lift = رفع الغياب
cell-close = إغلاق

## تسليم الحاسوب
hand-title = تسليم الحاسوب إلى { $judge }
hand-text = لن يظهر الحاسوب سوى أوراق هذا العضو. يعيده إليكم رمزكم السري.
hand-do = تسليم الحاسوب
hand-pin-title = اختيار الرمز السري للمنظم
hand-pin-text = يعيد الرمز الحاسوب إلى المنظم بعد تسليمه لأحد الأعضاء. من 4 إلى 12 رقما.
hand-pin = الرمز السري
hand-pin-again = الرمز السري مرة ثانية
hand-pin-set = حفظ الرمز
hand-pin-format = يتكون الرمز من 4 إلى 12 رقما، مثلا 4821.
hand-pin-differs = الرمزان مختلفان.
hand-word-title = دونوا كلمة الاسترجاع
hand-word-text = تعوض الرمز المنسي. لا تظهر إلا مرة واحدة: اكتبوها على الورق واحفظوها بعيدا عن الحاسوب.
hand-word-noted = دونتها

## أوراق فارغة
blank-title = طبع أوراق فارغة
blank-text = صفحة لكل عضو ولكل مشروع، تملأ بالقلم ثم تنقل من اللوحة.
blank-which = الأوراق المطلوبة
blank-missing = الأوراق الناقصة
blank-judge = جميع أوراق عضو
blank-entry = جميع أوراق مشروع
blank-unnamed = بدون اسم العضو، ورقة لكل مشروع
blank-print = طبع
board-remind = تذكير على شاشته
board-reminded = ظهر التذكير على شاشة { $judge }.
board-silent = لا يجيب منذ { $time }
sheet-on-stage = على المنصة الآن: العرض { $place } · { $title }
sheet-on-stage-open = فتح ورقته
sheet-reminder =
    { $count ->
        [0] لا أوراق تنتظر: { $places }
        [one] ورقة واحدة تنتظر تنقيطكم: العرض { $places }
        [two] ورقتان تنتظران تنقيطكم: العرضان { $places }
        [few] { $count } أوراق تنتظر تنقيطكم: العروض { $places }
       *[other] { $count } ورقة تنتظر تنقيطكم: العروض { $places }
    }
sheet-reminder-open = فتح الأولى
slip-equal = كل المعايير لها النقطة نفسها: { $mark }. إن كان ذلك مقصودا فلا شيء عليكم.
slip-scale = أعلى نقطة هنا { $most } والسلم يصل إلى { $max }. إن كان ذلك مقصودا فلا شيء عليكم.
slip-far = أوراقكم الأخرى تدور حول { $usual }. إن كان الفرق مقصودا فلا شيء عليكم.
