//! The names that a column may have, beside the field's own.

use rustc_hash::FxHashMap;

use super::Kind;
use crate::clean::folded;

const ENTRIES: &[(&str, &[&str])] = &[
    (
        "entry_id",
        &[
            "entry",
            "id",
            "n",
            "no",
            "num",
            "numero",
            "numero du projet",
            "numero de projet",
            "numero du dossier",
            "numero dossier",
            "numero de dossier",
            "code",
            "code du projet",
            "code projet",
            "reference",
            "ref",
            "id projet",
            "entry number",
            "project id",
            "project number",
            "الرقم",
            "رقم",
            "رقم الملف",
            "رقم المشروع",
            "رقم الترشيح",
            "رمز المشروع",
        ],
    ),
    (
        "title",
        &[
            "titre",
            "intitule",
            "nom du projet",
            "projet",
            "titre du projet",
            "intitule du projet",
            "titre de l'idee",
            "idee",
            "project",
            "project title",
            "project name",
            "name",
        ],
    ),
    (
        "title_ar",
        &[
            "titre ar",
            "titre arabe",
            "titre en arabe",
            "titre du projet en arabe",
            "title arabic",
            "title in arabic",
            "العنوان",
            "عنوان",
            "عنوان المشروع",
            "عنوان الفكرة",
            "اسم المشروع",
            "المشروع",
            "العنوان بالعربية",
            "عنوان المشروع بالعربية",
        ],
    ),
    (
        "title_fr",
        &[
            "titre fr",
            "titre francais",
            "titre en francais",
            "titre du projet en francais",
            "title french",
            "title in french",
            "العنوان بالفرنسية",
            "عنوان المشروع بالفرنسية",
        ],
    ),
    (
        "title_en",
        &[
            "titre en",
            "titre anglais",
            "titre en anglais",
            "title english",
            "title in english",
            "العنوان بالإنجليزية",
        ],
    ),
    ("status", &["statut", "etat", "recevabilite", "الحالة", "الوضعية"]),
    ("sector", &["secteur", "secteur d'activite", "القطاع", "قطاع النشاط"]),
    ("commune_fr", &["commune", "nom de la commune"]),
    ("commune_ar", &["الجماعة"]),
    ("province_code", &["code province", "code de la province", "رمز الإقليم"]),
    (
        "holder_name_fr",
        &["porteur", "porteur du projet", "nom du porteur", "holder", "nom et prenom", "nom complet"],
    ),
    ("holder_name_ar", &["حامل المشروع", "اسم حامل المشروع", "الاسم الكامل"]),
    ("holder_phone", &["telephone", "tel", "phone", "الهاتف", "رقم الهاتف"]),
    (
        "holder_email",
        &["email", "e-mail", "mail", "adresse e-mail", "adresse email", "courriel", "البريد الإلكتروني"],
    ),
    ("team_size", &["taille de l'equipe", "effectif", "nombre de membres", "عدد الأعضاء"]),
    ("running_order", &["ordre de passage", "ordre", "ترتيب العرض"]),
];

const JUDGES: &[(&str, &[&str])] = &[
    (
        "judge_id",
        &[
            "judge",
            "id",
            "n",
            "no",
            "num",
            "numero",
            "code",
            "code du juge",
            "numero du juge",
            "code juge",
            "judge number",
            "الرقم",
            "رقم",
            "رمز العضو",
            "رقم العضو",
        ],
    ),
    (
        "name",
        &[
            "nom",
            "nom et prenom",
            "nom complet",
            "prenom et nom",
            "nom du juge",
            "juge",
            "membre du jury",
            "full name",
            "judge name",
        ],
    ),
    ("name_ar", &["nom arabe", "nom en arabe", "الاسم", "الاسم الكامل", "اسم العضو", "name arabic"]),
    ("name_fr", &["nom francais", "nom en francais", "الاسم بالفرنسية", "name french"]),
    ("name_en", &["nom en anglais", "name english"]),
    ("role", &["qualite", "fonction", "الصفة", "الدور"]),
    ("institution_fr", &["institution", "organisme", "etablissement"]),
    ("institution_ar", &["المؤسسة", "الهيئة"]),
    ("email", &["e-mail", "mail", "adresse e-mail", "courriel", "البريد الإلكتروني"]),
    ("phone", &["telephone", "tel", "الهاتف"]),
    ("attendance", &["presence", "الحضور"]),
    ("gender", &["genre", "sexe", "الجنس"]),
    ("language", &["langue", "اللغة"]),
];

const BALLOTS: &[(&str, &[&str])] = &[
    (
        "judge_id",
        &[
            "judge",
            "juge",
            "code du juge",
            "code juge",
            "numero du juge",
            "membre du jury",
            "jure",
            "العضو",
            "رمز العضو",
            "رقم العضو",
            "المحكم",
            "عضو اللجنة",
        ],
    ),
    (
        "entry_id",
        &[
            "entry",
            "projet",
            "numero du projet",
            "numero de projet",
            "code du projet",
            "code projet",
            "numero du dossier",
            "dossier",
            "project",
            "project id",
            "المشروع",
            "رقم المشروع",
            "رقم الملف",
            "رقم الترشيح",
        ],
    ),
    ("status", &["statut", "etat", "الحالة"]),
    (
        "comment",
        &[
            "commentaire",
            "commentaires",
            "comments",
            "remarque",
            "remarques",
            "observation",
            "observations",
            "ملاحظة",
            "ملاحظات",
        ],
    ),
    ("submitted_at", &["horodateur", "timestamp", "date", "heure", "طابع زمني", "التاريخ"]),
    ("ballot_id", &["bulletin", "id", "n", "numero", "رقم البطاقة"]),
];

const ENTRY_FIELDS: &str = "entry_id title title_ar title_fr title_en status status_reason edition running_order received_on received_at registered_on received_by channel summary_ar summary_fr summary_en summary holder_name_ar holder_name_fr holder_gender holder_age_bracket holder_phone phone holder_email email holder_group legal_status cooperative_name cooperative_name_ar cooperative_name_fr register_number team_size women youth_18_35 youth province_code province_iso province_fr province_ar commune_code commune_fr commune_ar area milieu rural sector need need_answered stage business_model jobs_expected jobs_permanent jobs_seasonal jobs_women jobs_youth budget_mad own_contribution_mad own_cash_mad own_in_kind_mad own_contribution_cash_mad own_contribution_in_kind_mad amount_sought_mad funders_contacted funders support_wanted pitch_language attachments rules_accepted privacy_consent consent holder_group category";
const JUDGE_FIELDS: &str = "judge_id name name_ar name_fr name_en institution institution_ar institution_fr institution_en role gender language attendance email phone replaced_by";
const BALLOT_FIELDS: &str = "judge_id entry_id status comment submitted_at ballot_id revision source reason";

/// The fields of a kind of register, in the order in which they are offered.
pub(crate) fn fields(kind: Kind) -> Vec<&'static str> {
    let all = match kind {
        Kind::Entries => ENTRY_FIELDS,
        Kind::Judges => JUDGE_FIELDS,
        Kind::Ballots => BALLOT_FIELDS,
    };
    let mut fields: Vec<&str> = Vec::new();
    for field in all.split(' ') {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    fields
}

/// The field of each folded name, and whether it is the field's own.
pub(crate) fn known(kind: Kind) -> FxHashMap<String, (&'static str, bool)> {
    let others = match kind {
        Kind::Entries => ENTRIES,
        Kind::Judges => JUDGES,
        Kind::Ballots => BALLOTS,
    };
    let mut names = FxHashMap::default();
    for field in fields(kind) {
        names.insert(folded(field), (field, true));
    }
    for (field, synonyms) in others {
        for synonym in *synonyms {
            names.entry(folded(synonym)).or_insert((*field, false));
        }
    }
    names
}
