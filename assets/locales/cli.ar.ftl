# What the command line says.

cli-file = { $file }: { $what }
cli-place = السطر { $line }، العمود { $column }
cli-line = السطر { $line }
cli-value = القيمة «{ $value }»
cli-place-value = { $place }، { $value }
cli-warning = تنبيه: { $what }
cli-provisional = ترتيب مؤقت: التنقيط ما زال مفتوحا.
cli-made = أُنشئ { $file }.
cli-written = كُتب { $file }.
cli-would-import = عدد السجلات التي ستُستورد: { $count }.
cli-imported = عدد السجلات المستوردة: { $count }.
cli-nothing-imported = لم يُستورد شيء.
cli-verify-holds = كل شيء سليم: السجل ({ $rows } سطرا) والجداول متطابقة. البصمة: { $head }.
cli-verify-sealed = نتيجة مختومة: { $hash }
cli-verify-fails = الملف لا يطابق سجله.
cli-paper-not-compared = لم تُقارن البصمة بالورق.
cli-papers-unproven = وثائق الملف طبعتها نسخة أخرى من البرنامج أو في توقيت محلي آخر: لم تُقارن بالنتيجة.
cli-paper-ask = اكتبوا من الورقة المجموعتين { $first } و{ $second } من البصمة، مثل 4F2A-91BC (أو Enter فقط للمتابعة بدونها):
cli-address = افتحوا هذا العنوان: { $address }
cli-build-interface = الواجهة غير مدمجة في هذا البرنامج. شغلوا «make ui» ثم أعيدوا البناء.
cli-hall-address = أجهزة أعضاء لجنة التحكيم: { $address }
cli-hall-trust = صفحة الوثوق بالشهادة: { $address }
