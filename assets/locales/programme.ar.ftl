### برنامج اليوم.

programme-sub = توقيت اليوم وترتيب العروض والحضور
programme-items = البرنامج
programme-arrivals = الاستقبال
programme-kind-welcome = الاستقبال والتسجيل
programme-kind-talk = كلمة
programme-kind-workshop = ورشة
programme-kind-pitches = عروض المشاريع
programme-kind-pause = استراحة
programme-kind-deliberation = مداولات لجنة التحكيم
programme-kind-ceremony = إعلان النتائج وتسليم الجوائز
programme-empty = لم يوضع البرنامج بعد
programme-empty-text = ابدؤوا بيوم نموذجي وعدلوه: كلمة الافتتاح والعروض والمداولات والنتائج. وكل تأخر يحرك ما بعده.
programme-suggest = البدء بيوم نموذجي
programme-add = إضافة فقرة
programme-edit-title = تعديل الفقرة
programme-edit = تعديل: { $name }
programme-remove = حذف: { $name }
programme-kind = نوع الفقرة
programme-title = العنوان
programme-optional = اختياري
programme-speaker = المتدخل وجهته
programme-lasts = المدة بالدقائق
programme-how-many = عدد العروض
programme-how-many-hint = يُترك فارغا: كل ما تبقى
programme-starts = لا تبدأ قبل
programme-starts-hint = مثلا 14:00؛ يُترك فارغا: بعد ما قبلها مباشرة
programme-save = حفظ
programme-all-left = كل الباقين
programme-count =
    { $count ->
        [0] لا عروض
        [one] عرض واحد
        [two] عرضان
        [few] { $count } عروض
       *[other] { $count } عرضا
    }
programme-minutes =
    { $count ->
        [0] بلا مدة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
       *[other] { $count } دقيقة
    }
programme-fixed = لا قبل { $time }
programme-times = مدة كل عرض
programme-time-pitch = التقديم
programme-time-questions = أسئلة اللجنة
programme-time-change = بين عرضين
programme-unit = دقائق
programme-warnings = تنبيه حين يبقى: { $list }
programme-order-by-hand = رتبه المنظمون
programme-order-drawn = بالقرعة رقم { $seed }
programme-draw = إجراء القرعة
programme-draw-text = تُرتب المشاريع بالقرعة من رقم يسجل: من يعرف الرقم يستطيع إعادتها والتحقق منها. ومن سبق أن عرض يبقى في مكانه.
programme-draw-seed = رقم القرعة
programme-draw-hint = رقم يختاره الحاضرون مثلا؛ يُترك فارغا: رقم عشوائي
programme-draw-wrong = اكتبوا رقما من 0 إلى 999999999
programme-draw-do = إجراء القرعة
programme-no-entries = لا ترشيحات بعد
programme-here = حاضرون
programme-sum-entries = مشاريع حاضرة
programme-sum-people = أشخاص
programme-sum-women = نساء
programme-sum-youth = شباب
programme-sum-cooperatives = تعاونيات
programme-sum-audience = جمهور القاعة
programme-of-women = منهم نساء
programme-of-youth = منهم شباب
programme-of-cooperatives = منهم أعضاء تعاونيات
programme-by-province = حسب الإقليم
programme-count-audience = عد الحاضرين
programme-search = بحث بالاسم أو الرمز
programme-late-entry = ترشيح متأخر
programme-check-in =
    { $count ->
        [0] لم يحضر أحد
        [one] حضر شخص واحد
        [two] حضر شخصان
        [few] حضر { $count } أشخاص
       *[other] حضر { $count } شخصا
    }
programme-other-number = عدد آخر
programme-arrived =
    { $count ->
        [0] لا أحد، { $time }
        [one] شخص واحد، { $time }
        [two] شخصان، { $time }
        [few] { $count } أشخاص، { $time }
       *[other] { $count } شخصا، { $time }
    }
programme-correct = تصحيح
programme-not-here = لم يحضروا
programme-withdraws = انسحاب
programme-withdraw-title = انسحاب «{ $name }»
programme-withdraw-text = لا يُنادى على المشروع ولا يُرتب، وتبقى أوراقه محفوظة.
programme-who-came = من حضر: { $name }
programme-note = ملاحظة
programme-note-hint = من يقدم، وما ينقص
