### الشاشة الكبرى كما تراها القاعة.

wall-away = انقطع الاتصال بحاسوب التنظيم، وستعود الشاشة تلقائيا.
wall-join = أعضاء لجنة التحكيم: امسحوا الرمز أو اكتبوا العنوان
wall-programme = برنامج اليوم
wall-pitches =
    { $count ->
        [0] لا مشاريع
        [one] مشروع واحد
        [two] مشروعان
        [few] { $count } مشاريع
       *[other] { $count } مشروعا
    }
wall-pitch = العرض
wall-presentation = تقديم المشروع
wall-left-then = المتبقي من { $limit }، ثم { $questions } للأسئلة
wall-next = التالي
wall-no-next = انتهت العروض
wall-heard = مشاريع عُرضت
wall-received = أوراق تنقيط وصلت
wall-results = إعلان النتائج
wall-laureates = المتوجون
wall-and-the-first = والجائزة الأولى…
wall-place = المرتبة { $place }
wall-unawarded = لم تُمنح هذه الجائزة
wall-sealed = المشاريع: { $entries } · أوراق التنقيط: { $ballots } · نتيجة مختومة
wall-vote-how = امسحوا الرمز بهاتفكم وصوتوا
wall-vote-closed = أُغلق التصويت
wall-votes = الأصوات
