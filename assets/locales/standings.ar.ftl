### الترتيب وسبب كل رتبة.
standings-title = الترتيب
standings-sub = احتسبت { $counted } ورقة من أصل { $expected } منتظرة
standings-weights = معدل مرجح { $weights }
standings-provisional = مؤقت
standings-final = المرحلة مقفلة
standings-provisional-note = ترتيب مؤقت: المرحلة مفتوحة، ويمكن أن تتغير الرتب.
standings-rehearsal = تمرين: سيمحى هذا الترتيب معه.
standings-loading = جار حساب الترتيب…
standings-empty = لا يوجد ترتيب بعد
standings-empty-text = يظهر فور توفر ترشيح على عدد كاف من الأوراق المودعة.
standings-to-board = الانتقال إلى الأوراق
standings-rank = الرتبة
standings-entry = المشروع
standings-criteria = حسب المعايير
standings-score = النقطة من { $max }
standings-ballots = الأوراق
standings-ballots-of = { $counted } من { $expected }
standings-number = رقم { $entry }
standings-table = ترتيب المشاريع
standings-export = تصدير
standings-print = طبع
standings-why = لماذا هذه الرتبة؟
standings-why-choose = اختاروا سطرا للاطلاع على سبب رتبته.
standings-place = الرتبة { $rank }
standings-exact = النقطة المضبوطة
standings-exact-mean = { $count ->
    [two] المعدل المضبوط للورقتين المحتسبتين
    [few] المعدل المضبوط للأوراق الـ{ $count } المحتسبة
   *[other] المعدل المضبوط لـ{ $count } ورقة محتسبة
}
standings-exact-one = ورقة واحدة محتسبة
standings-differs = الفرق يتجاوز الأرقام العشرية المعروضة.
standings-by-score = رتب بنقطته وحدها
standings-all-categories = الترتيب العام
standings-carried = هذه المرحلة: { $mean }؛ المرحلة السابقة: { $earlier }، وتُحتسب بنسبة { $share }٪
standings-in-category = { $category }: الرتبة { $rank }
standings-same-as = النقطة المضبوطة نفسها للرقم { $entry }
standings-step-score = النقطة
standings-step-criterion = معدل: { $criterion }
standings-step-median_ballot = الورقة الوسطى
standings-step-highest_ballot = أعلى ورقة
standings-step-lowest_ballot = أدنى ورقة
standings-step-head_to_head = المقارنة المباشرة
standings-step-chair = قرار الرئاسة
standings-step-shared = رتبة مشتركة
standings-decided = حسم التعادل: { $step }
standings-decided-chair = حسم التعادل بقرار الرئاسة
standings-shared = تعادل تام
standings-tiebreak = الفصل في حالة التعادل: { $step }
standings-ahead = متقدم
standings-behind = متأخر
standings-even = متعادل
standings-all-ballots = { $count ->
    [one] الورقة
    [two] الورقتان
    [few] الأوراق الـ{ $count }
    [many] الأوراق الـ{ $count }
   *[other] الأوراق الـ{ $count }
}
standings-judge = العضو
standings-total = المجموع
standings-mean = المعدل
standings-not-counted = غير محتسبة
standings-unranked = غير مرتبة
standings-unranked-no_ballots = لا توجد أي ورقة محتسبة
standings-unranked-quorum = { $counted ->
    [zero] لا توجد أي ورقة محتسبة، واللازم { $needed }
    [one] ورقة واحدة محتسبة، واللازم { $needed }
    [two] ورقتان محتسبتان، واللازم { $needed }
    [few] { $counted } أوراق محتسبة، واللازم { $needed }
   *[other] { $counted } ورقة محتسبة، واللازم { $needed }
}
standings-unranked-withdrawn = ترشيح منسحب
standings-unranked-inadmissible = ترشيح غير مقبول
standings-unranked-eliminated = لم يتأهل من المرحلة السابقة
standings-unranked-other = غير مرتب
standings-tie-title = تعادل لا يفصل فيه أي معيار
standings-tie-text = رقم { $entries }: النقطة نفسها ومعايير الفصل نفسها. تبقى الرتبة مشتركة، أو تقرر رئاسة اللجنة.
standings-tie-decide = الحسم في المداولات
standings-ties-more = { $count ->
    [one] عرض تعادل آخر
    [two] عرض تعادلين آخرين
    [few] عرض { $count } تعادلات أخرى
   *[other] عرض { $count } تعادلا آخر
}
standings-tie-order = الترتيب المقرر
standings-tie-up = رفع { $title }
standings-tie-down = خفض { $title }
standings-decision = قرار الرئاسة، { $time }: { $reason }
standings-printed = طبع بتاريخ { $time }
