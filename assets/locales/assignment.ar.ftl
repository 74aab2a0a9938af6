### من يحكّم ماذا.

assignment-title = من يحكّم ماذا
assignment-sub-all = كل أعضاء اللجنة يحكّمون كل الترشيحات.
assignment-sub-plan =
    { $count ->
        [0] لم تُسند أي ورقة
        [one] أُسندت ورقة واحدة
        [two] أُسندت ورقتان
        [few] أُسندت { $count } أوراق
       *[other] أُسندت { $count } ورقة
    }
assignment-sub-drawn = القرعة رقم { $seed }
assignment-sub-changed = القرعة رقم { $seed }، عُدلت يدويا
assignment-sub-draft = توزيع قيد المعاينة: لا يتغير شيء قبل «اعتماد هذا التوزيع».
assignment-use = اعتماد هذا التوزيع
assignment-drop = التخلي عنه
assignment-all = الكل يحكّم الكل
assignment-used =
    { $count ->
        [0] اعتُمد التوزيع.
        [one] اعتُمد التوزيع: ورقة واحدة.
        [two] اعتُمد التوزيع: ورقتان.
        [few] اعتُمد التوزيع: { $count } أوراق.
       *[other] اعتُمد التوزيع: { $count } ورقة.
    }
assignment-all-used = كل أعضاء اللجنة يحكّمون كل الترشيحات.
assignment-none-title = الكل يحكّم الكل
assignment-none-text = حين تكثر الترشيحات، أسند كل ترشيح إلى بضعة أعضاء فقط: يوزع تحكيم الأوراق بالتساوي، ويتجنب تنازع المصالح، ويحافظ على ترتيب قابل للمقارنة.
assignment-ballots = عدد الأعضاء لكل ترشيح
assignment-fewer = إنقاص عضو
assignment-more = إضافة عضو
assignment-share = الترشيحات: { $entries }، الأعضاء: { $judges }، أوراق كل عضو: { $share }
assignment-plan = إعداد توزيع
assignment-replan = تكييف التوزيع
assignment-again = قرعة أخرى
assignment-details = الأعضاء المعنيون والحدود ورقم القرعة
assignment-least = أوراق كل عضو، على الأقل
assignment-most = أوراق كل عضو، على الأكثر
assignment-even = بالتساوي
assignment-seed = رقم القرعة
assignment-any = عشوائي
assignment-who = تُسند الأوراق إلى:
assignment-away = غائب
assignment-table = إسناد الترشيحات إلى الأعضاء
assignment-load = الأوراق
assignment-entry-off = العرض { $place } · { $title }: { $count ->
        [0] بلا عضو
        [one] عضو واحد
        [two] عضوان
        [few] { $count } أعضاء
       *[other] { $count } عضوا
    }
assignment-is-given = ورقة مودعة
assignment-is-set = مسندة
assignment-is-conflict = تنحٍّ أو غياب
assignment-is-suspect = مسندة، مع احتمال تنازع مصالح
assignment-is-open = غير مسندة
assignment-counts-good =
    { $count ->
        [0] لا عضو للترشيحات
        [one] عضو واحد لكل ترشيح
        [two] عضوان لكل ترشيح
        [few] { $count } أعضاء لكل ترشيح
       *[other] { $count } عضوا لكل ترشيح
    }
assignment-counts-span = الأعضاء لكل ترشيح: { $span }
assignment-counts-bad =
    { $count ->
        [0] لكل ترشيح أعضاؤه ({ $ballots })، العروض: { $places }
        [one] ترشيح واحد ينقصه أو يزيد عن أعضائه ({ $ballots })، العرض: { $places }
        [two] ترشيحان ليس لهما عدد الأعضاء المطلوب ({ $ballots })، العرضان: { $places }
        [few] { $count } ترشيحات ليس لها عدد الأعضاء المطلوب ({ $ballots })، العروض: { $places }
       *[other] { $count } ترشيحا ليس لها عدد الأعضاء المطلوب ({ $ballots })، العروض: { $places }
    }
assignment-loads = أوراق كل عضو: { $span }
assignment-loads-bad = أوراق كل عضو: { $span }؛ أكثر أو أقل من اللازم لدى { $judges }
assignment-joined = كل الترشيحات قابلة للمقارنة
assignment-parts =
    { $count ->
        [0] لا مجموعات. { $judges }
        [one] مجموعة واحدة. { $judges }
        [two] مجموعتان بلا عضو مشترك: لا تمكن المقارنة بينهما. إحداهما: { $judges }
        [few] { $count } مجموعات بلا عضو مشترك: لا تمكن المقارنة بينها. إحداها: { $judges }
       *[other] { $count } مجموعة بلا عضو مشترك: لا تمكن المقارنة بينها. إحداها: { $judges }
    }
assignment-conflicts =
    { $count ->
        [0] لا تنازع مصالح
        [one] حالة تنازع مصالح واحدة
        [two] حالتا تنازع مصالح
        [few] { $count } حالات تنازع مصالح
       *[other] { $count } حالة تنازع مصالح
    }
assignment-bridges =
    { $count ->
        [0] لا ورقة حاسمة
        [one] الترابط كله معلق بورقة واحدة
        [two] ورقتان، ضياع أي منهما يقسم اللجنة
        [few] { $count } أوراق، ضياع أي منها يقسم اللجنة
       *[other] { $count } ورقة، ضياع أي منها يقسم اللجنة
    }
assignment-strangers =
    { $count ->
        [0] كل الأوراق في مجال العضو
        [one] ورقة واحدة خارج مجال العضو
        [two] ورقتان خارج مجال العضو
        [few] { $count } أوراق خارج مجال العضو
       *[other] { $count } ورقة خارج مجال العضو
    }
assignment-figures = الترابط { $connectivity } · الفعالية { $efficiency } %
assignment-figures-hint = الترابط: القيمة الذاتية الثانية لمبيان الأعضاء، وهي صفر حين تنقسم اللجنة. الفعالية: دقة الفروق بين الترشيحات مقارنة بلجنة يحكّم فيها الكل الكل.
assignment-seed-is = القرعة رقم { $seed }
assignment-effect-none = هذا هو التوزيع المعتمد حاليا.
assignment-effect =
    { $judges ->
        [0] ما يتغير: زيادة { $added } ونقص { $removed }
        [one] ما يتغير: زيادة { $added } ونقص { $removed }، لدى عضو واحد
        [two] ما يتغير: زيادة { $added } ونقص { $removed }، لدى عضوين اثنين
        [few] ما يتغير: زيادة { $added } ونقص { $removed }، لدى { $judges } أعضاء
       *[other] ما يتغير: زيادة { $added } ونقص { $removed }، لدى { $judges } عضوا
    }
assignment-effect-added = + العرض { $places }
assignment-effect-removed = − العرض { $places }
assignment-impossible = لا يوجد توزيع يستوفي هذه الشروط.
assignment-lacks-anyone =
    { $count ->
        [0] لا عضو ممكن: { $places }
        [one] ترشيح العرض { $places } لا عضو ممكن له.
        [two] ترشيحا العرضين { $places } لا عضو ممكن لهما.
        [few] ترشيحات العروض { $places } لا عضو ممكن لها.
       *[other] ترشيحات العروض { $places } لا عضو ممكن لها.
    }
assignment-lacks-judges =
    { $count ->
        [0] { $places }: الأعضاء الممكنون { $judges }، اللازم { $need } ورقة والمتاح { $room }.
        [one] ترشيح العرض { $places } لا يمكن أن يحكّمه إلا { $judges }: اللازم من الأوراق { $need } والمتاح { $room }.
        [two] ترشيحا العرضين { $places } لا يمكن أن يحكّمهما إلا { $judges }: اللازم من الأوراق { $need } والمتاح { $room }.
        [few] ترشيحات العروض { $places } لا يمكن أن يحكّمها إلا { $judges }: اللازم من الأوراق { $need } والمتاح { $room }.
       *[other] ترشيحات العروض { $places } لا يمكن أن يحكّمها إلا { $judges }: اللازم من الأوراق { $need } والمتاح { $room }.
    }
assignment-lacks-entries = { $judges }: اللازم لهم من الأوراق { $need }، ولا يوجد منها إلا { $room }.
assignment-remedies = يكفي أحد هذه القرارات:
assignment-remedy-most = أن يأخذ كل عضو إلى غاية { $count } من الأوراق
assignment-remedy-least =
    { $count ->
        [0] أن يُقبل ألا تكون لعضو أي ورقة
        [one] أن يُقبل ألا تكون لعضو إلا ورقة واحدة
        [two] أن يُقبل ألا تكون لعضو إلا ورقتان
        [few] أن يُقبل ألا تكون لعضو إلا { $count } أوراق
       *[other] أن يُقبل ألا تكون لعضو إلا { $count } ورقة
    }
assignment-remedy-ballots =
    { $count ->
        [0] ترشيحات بلا عضو
        [one] عضو واحد لكل ترشيح
        [two] عضوان لكل ترشيح
        [few] { $count } أعضاء لكل ترشيح
       *[other] { $count } عضوا لكل ترشيح
    }
assignment-remedy-judges =
    { $count ->
        [0] لا حاجة إلى أعضاء آخرين
        [one] عضو إضافي واحد بلا تنازع مصالح
        [two] عضوان إضافيان بلا تنازع مصالح
        [few] { $count } أعضاء إضافيين بلا تنازع مصالح
       *[other] { $count } عضوا إضافيا بلا تنازع مصالح
    }
assignment-remedy-lift =
    { $count ->
        [0] رفع التنازع: { $pairs }
        [one] ألا يكون هذا تنازع مصالح: { $pairs }
        [two] ألا تكون هاتان الحالتان تنازع مصالح: { $pairs }
        [few] ألا تكون هذه الحالات تنازع مصالح: { $pairs }
       *[other] ألا تكون هذه الحالات تنازع مصالح: { $pairs }
    }
assignment-remedy-do = العمل بهذا
assignment-suspicions =
    { $count ->
        [0] لا حالة محتملة لتنازع المصالح
        [one] حالة واحدة محتملة لتنازع المصالح
        [two] حالتان محتملتان لتنازع المصالح
        [few] { $count } حالات محتملة لتنازع المصالح
       *[other] { $count } حالة محتملة لتنازع المصالح
    }
assignment-suspicions-hint = القرار لكم.
assignment-entry = العرض { $place } · { $title }
assignment-ground-cooperative = التعاونية نفسها
assignment-ground-institution = المؤسسة نفسها
assignment-ground-commune = الجماعة نفسها
assignment-ground-family = الاسم العائلي نفسه
assignment-is-a-conflict = تنازع مصالح
assignment-no-conflict = ليس تنازعا
assignment-suspicion-kept = لن يحكّم { $judge } العرض { $place }.
assignment-suspicion-dropped = لا تنازع مصالح بين { $judge } والعرض { $place }.
