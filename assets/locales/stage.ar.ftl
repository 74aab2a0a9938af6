### المنصة: من يتحدث وكم بقي.

stage-title = المنصة
stage-phase-called = إلى المنصة
stage-phase-talking = على المنصة
stage-phase-questions = أسئلة اللجنة
stage-phase-paused = متوقف
stage-phase-ended = انتهى
stage-number = العرض { $place }
stage-left = الوقت المتبقي
stage-over = الوقت الزائد
stage-left-of = متبقية من { $limit }
stage-over-of = زيادة على { $limit }
stage-start = بدء
stage-pause = إيقاف مؤقت
stage-resume = استئناف
stage-minute-more = +1 د
stage-questions = الأسئلة
stage-end = إنهاء
stage-warning = بقي { $time }
stage-time-up = انتهى الوقت
stage-order = ترتيب العروض
stage-order-change = تغيير
stage-state-done = انتهى
stage-state-now = الآن
stage-state-passed = تُجووز
stage-call-this = المناداة على: { $name }
stage-call-next = المناداة على التالي
stage-heard = العروض: { $heard } من { $all }
stage-late =
    { $count ->
        [0] في الموعد
        [one] تأخر بدقيقة واحدة
        [two] تأخر بدقيقتين
        [few] تأخر بـ { $count } دقائق
       *[other] تأخر بـ { $count } دقيقة
    }
stage-early =
    { $count ->
        [0] في الموعد
        [one] تقدم بدقيقة واحدة
        [two] تقدم بدقيقتين
        [few] تقدم بـ { $count } دقائق
       *[other] تقدم بـ { $count } دقيقة
    }
