namespace Indicators.Tests.Disclosure.Attack;

/// <summary>
/// Tries to derive protected counts as an outsider would: from all files of an output folder, the published definitions and earlier
/// releases, knowing the rule. It shares no code with what it attacks. It does not know the key, and does not rerun the suppression on
/// other tables.
/// </summary>
internal static class OutsiderAttack
{
    /// <param name="outputFolder">The folder that a run publishes.</param>
    /// <param name="definitionsFolder">The definitions that it was made by.</param>
    /// <param name="earlierReleases">Output folders that were published before, the oldest first.</param>
    public static AttackReport Attack(string outputFolder, string definitionsFolder, params string[] earlierReleases)
    {
        var folder = PublishedFolder.Read(outputFolder);
        var definitions = PublicDefinitions.Read(definitionsFolder);
        PublishedFolder[] earlier = [.. earlierReleases.Select(PublishedFolder.Read)];
        CellTable table = RelationBuilder.Build(folder, definitions, earlier);
        List<Finding> findings = [.. RoundingAttack.Attack(table, out IReadOnlyList<Relation> broken), .. MarkAttack.Attack(table), .. ToleranceAttack.Attack(table),
            .. PresenceAttack.Attack(table, folder), .. ReleaseAttack.Attack(table)];
        findings.AddRange(folder.SdmxDifferences.Concat(table.Conflicts).Concat(ComparedNumbers.FindUnexplained(folder, definitions))
            .Concat(OtherFormats.FindUnexplained(folder, definitions)).Select(text => new Finding(FindingKind.Unexplained, text, 0, 0, true, [])));
        return new AttackReport { Table = table, Figures = folder.Figures.Count, Findings = findings, Broken = broken };
    }
}
