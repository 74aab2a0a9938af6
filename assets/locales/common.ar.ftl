### كلمات مشتركة.

app-name = تحكيم
language = اللغة
language-ar = العربية
language-fr = Français
language-en = English
language-mark-ar = ع
language-mark-fr = FR
language-mark-en = EN

cancel = إلغاء
close = إغلاق
save = حفظ
undo = تراجع
continue = متابعة
loading = جار التحميل
optional = (اختياري)
saved = تم الحفظ
nothing-changed = لم يطرأ أي تغيير
reason = السبب
reason-hint = يُحفظ السبب في السجل مع الساعة، ولا يمكن محوه لاحقا.
reason-missing = يرجى كتابة السبب، مثلا: «خطأ في الإدخال لاحظته لجنة التحكيم».
faults-to-mend = { $count ->
    [zero] لا شيء يستوجب التصحيح
    [one] نقطة واحدة يجب تصحيحها
    [two] نقطتان يجب تصحيحهما
    [few] { $count } نقط يجب تصحيحها
    [many] { $count } نقطة يجب تصحيحها
   *[other] { $count } نقطة يجب تصحيحها
}
