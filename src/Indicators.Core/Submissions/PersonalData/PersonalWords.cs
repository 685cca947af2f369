using Indicators.Submissions.Cells;

namespace Indicators.Submissions.PersonalData;

/// <summary>
/// Words with which headers announce personal data, in the languages that offices
/// report in. A word alone proves nothing: the cells must look like personal data too.
/// </summary>
internal static class PersonalWords
{
    private static readonly (PersonalKind Kind, string[] Phrases)[] Table =
    [
        (PersonalKind.BirthDate,
        [
            "birth_date", "birthdate", "birthday", "date_of_birth", "dob", "d_o_b", "born", "date_de_naissance", "date_naissance", "ne_le", "nee_le", "ddn",
            "fecha_de_nacimiento", "fecha_nacimiento", "nacimiento", "data_de_nascimento", "data_di_nascita", "geburtsdatum", "dogum_tarihi", "дата_рождения",
            "дата_народження", "تاريخ_الميلاد", "تاريخ_الولادة", "تاريخ_الازدياد",
        ]),
        (PersonalKind.Email, ["email", "e_mail", "mail", "courriel", "correo", "correo_electronico", "البريد_الإلكتروني", "البريد_الالكتروني", "بريد"]),
        (PersonalKind.Phone,
        [
            "phone", "telephone", "tel", "mobile", "cellphone", "whatsapp", "portable", "gsm", "telefono", "movil", "celular", "telefone", "телефон",
            "هاتف", "الهاتف", "رقم_الهاتف", "جوال", "الجوال", "موبايل",
        ]),
        (PersonalKind.Identifier,
        [
            "passport", "national_id", "id_number", "id_no", "id_card", "identity_number", "identity_card", "case_number", "case_no", "case_id", "file_number", "file_no",
            "registration_number", "registration_no", "registration_id", "individual_id", "person_id", "applicant_id", "beneficiary_id", "unhcr_id", "progres_id",
            "ration_card", "asylum_number", "social_security", "passeport", "numero_de_dossier", "no_de_dossier", "no_dossier", "numero_dossier", "n_dossier",
            "numero_d_identite", "carte_d_identite", "numero_d_enregistrement", "numero_d_immatriculation", "identifiant", "pasaporte", "cedula", "dni", "nie",
            "expediente", "documento_de_identidad", "numero_de_registro", "numero_de_caso", "numero_de_identidad", "passaporte", "номер_паспорта", "паспорт",
            "جواز_السفر", "رقم_الجواز", "رقم_جواز_السفر", "رقم_الهوية", "رقم_الملف", "رقم_القضية", "رقم_التسجيل", "بطاقة_الهوية", "الرقم_الوطني",
        ]),
        (PersonalKind.Name,
        [
            "first_name", "last_name", "family_name", "given_name", "given_names", "middle_name", "full_name", "surname", "forename", "father_name", "father_s_name",
            "mother_name", "mother_s_name", "maiden_name", "applicant_name", "name_of_applicant", "beneficiary_name", "refugee_name", "individual_name", "person_name",
            "prenom", "prenoms", "nom_de_famille", "nom_complet", "nom_du_demandeur", "nom_du_pere", "nom_de_la_mere", "apellido", "apellidos", "nombre_completo",
            "nombre_y_apellidos", "nombres_y_apellidos", "primer_nombre", "nombre_del_solicitante", "sobrenome", "nachname", "vorname", "фамилия", "имя_и_фамилия",
            "прізвище", "الاسم_الكامل", "الاسم_الأول", "الاسم_الاول", "اسم_العائلة", "اسم_الأب", "اسم_الاب", "اسم_الأم", "اللقب", "الاسم_الثلاثي",
        ]),
    ];

    /// <summary>Returns the kind of personal data that a header announces, or null.</summary>
    public static PersonalKind? KindOf(string header)
    {
        string words = $"_{FoldedText.Fold(header)}_";
        foreach ((PersonalKind kind, string[] phrases) in Table)
            foreach (string phrase in phrases)
                if (words.Contains($"_{phrase}_", StringComparison.Ordinal)) return kind;
        return null;
    }
}
