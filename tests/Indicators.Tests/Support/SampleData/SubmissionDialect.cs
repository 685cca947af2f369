namespace Indicators.Tests.Support.SampleData;

/// <summary>How an office writes its files: the headers and the delimiter.</summary>
internal sealed class SubmissionDialect(char delimiter, IReadOnlyDictionary<string, string> headers)
{
    public static SubmissionDialect Template { get; } = new(',', new Dictionary<string, string>());

    public static SubmissionDialect French { get; } = new(';', new Dictionary<string, string>
    {
        ["reporting_country"] = "Pays déclarant",
        ["period"] = "Période",
        ["origin"] = "Pays d'origine",
        ["population_type"] = "Catégorie de population",
        ["sex"] = "Sexe",
        ["age"] = "Âge",
        ["indicator"] = "Demande ou décision",
        ["procedure"] = "Procédure",
        ["application_type"] = "Type de demande",
        ["level"] = "Degré d'instance",
        ["unit"] = "Personnes ou dossiers",
        ["item"] = "Rubrique",
        ["flow"] = "Flux",
        ["duration"] = "Durée",
        ["stage"] = "Étape",
        ["route"] = "Voie",
        ["policy"] = "Politique",
        ["value"] = "Valeur",
        ["status"] = "Statut",
    });

    public static SubmissionDialect Spanish { get; } = new(';', new Dictionary<string, string>
    {
        ["reporting_country"] = "pais_declarante",
        ["period"] = "periodo",
        ["origin"] = "pais_de_origen",
        ["population_type"] = "tipo_de_poblacion",
        ["sex"] = "sexo",
        ["age"] = "edad",
        ["indicator"] = "indicador",
        ["procedure"] = "procedimiento",
        ["application_type"] = "tipo_de_solicitud",
        ["level"] = "instancia",
        ["unit"] = "unidad",
        ["item"] = "partida",
        ["flow"] = "flujo",
        ["duration"] = "duracion",
        ["stage"] = "etapa",
        ["route"] = "via",
        ["policy"] = "politica",
        ["value"] = "valor",
        ["status"] = "estado",
    });

    /// <summary>The text of a file with line feeds. No cell of the sample needs quotes.</summary>
    public string Write(IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        IEnumerable<string> lines = rows.Prepend([.. columns.Select(column => headers.GetValueOrDefault(column, column))])
            .Select(cells => string.Join(delimiter, cells));
        return string.Concat(lines.Select(line => line + "\n"));
    }
}
