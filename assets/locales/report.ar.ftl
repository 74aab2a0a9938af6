### الملفات والجداول التي يكتبها البرنامج.
report-number = الرقم
report-score-of = النقطة /{ $max }
report-decided-by = الفصل بـ
report-title = العنوان
report-why-first = أعلى نقطة: { $score } (بالضبط { $exact })
report-why-score = النقطة { $score }، بعد { $other } بنقطة { $theirs }
report-why-step = النقطة المضبوطة نفسها لـ { $other }؛ { $step }: { $mine } مقابل { $theirs }
report-why-chair = النقطة المضبوطة نفسها لـ { $other }؛ رتبت بقرار الرئاسة
report-why-shared = تعادل تام مع { $other }: رتبة مشتركة
