namespace Indicators.Tests.Support.SampleData;

/// <summary>What the number of people behind an item follows.</summary>
internal enum ServiceDriver
{
    Pending,
    Applied,
    Refugees,
}

/// <summary>By what an item is broken down.</summary>
internal enum ServiceDetail
{
    None,
    Sex,
    SexAndAge,
}

/// <summary>A part of an item: so many of those of <paramref name="Of"/>, or with a share of 0 all of them that <paramref name="Beside"/> leaves.</summary>
internal sealed record ServicePart(string Item, string Of, double Share, string? Beside = null);

/// <summary>An item that others are parts of, and those parts.</summary>
/// <param name="Ratio">How many there are for each of the driver.</param>
/// <param name="Age">The one age group that it is about; null for all.</param>
internal sealed record SampleService(
    string Item, bool Annual, ServiceDriver Driver, double Ratio, ServiceDetail Detail, string? Age, IReadOnlyList<ServicePart> Parts)
{
    public static IReadOnlyList<SampleService> All { get; } =
    [
        new("LEG_APP", false, ServiceDriver.Pending, 0.9, ServiceDetail.SexAndAge, null, [new("LEG_AID", "LEG_APP", 0.52), new("LEG_DET", "LEG_APP", 0.06)]),
        new("LEG_INT_NEED", false, ServiceDriver.Applied, 0.7, ServiceDetail.None, null, [new("LEG_INT", "LEG_INT_NEED", 0.86)]),
        new("LEG_UAC", false, ServiceDriver.Pending, 0.05, ServiceDetail.Sex, "12-17", [new("LEG_UAC_GRD", "LEG_UAC", 0.7)]),
        new("LEG_ARR", false, ServiceDriver.Applied, 1, ServiceDetail.SexAndAge, null, [new("LEG_SCR", "LEG_ARR", 0.58)]),
        new("DOC_ELI", false, ServiceDriver.Refugees, 0.93, ServiceDetail.SexAndAge, null, [new("DOC_VAL", "DOC_ELI", 0.74)]),
        new("HLT_MEN_REF", false, ServiceDriver.Refugees, 0.006, ServiceDetail.Sex, "18-59", [new("HLT_MEN_30", "HLT_MEN_REF", 0.49)]),
        new("DOC_BIR", true, ServiceDriver.Refugees, 0.06, ServiceDetail.Sex, "0-4", [new("DOC_BIR_REG", "DOC_BIR", 0.72)]),
        new("HLT_PER", true, ServiceDriver.Refugees, 1, ServiceDetail.SexAndAge, null, [new("HLT_ENR", "HLT_PER", 0.66)]),
        new("HLT_MEA_AGE", true, ServiceDriver.Refugees, 0.11, ServiceDetail.Sex, "0-4", [new("HLT_MEA", "HLT_MEA_AGE", 0.81)]),
        new("HLT_BTH", true, ServiceDriver.Refugees, 0.022, ServiceDetail.None, null, [new("HLT_BTH_SKI", "HLT_BTH", 0.83)]),
        new("EDU_PRI_AGE", true, ServiceDriver.Refugees, 0.17, ServiceDetail.Sex, null, [new("EDU_PRI", "EDU_PRI_AGE", 0.64)]),
        new("EDU_SEC_AGE", true, ServiceDriver.Refugees, 0.13, ServiceDetail.Sex, null, [new("EDU_SEC", "EDU_SEC_AGE", 0.39)]),
        new("EDU_LAN", true, ServiceDriver.Applied, 0.8, ServiceDetail.Sex, "18-59", [new("EDU_LAN_END", "EDU_LAN", 0.6)]),
        new("HOU_HHD", true, ServiceDriver.Refugees, 0.29, ServiceDetail.None, null,
            [new("HOU_ADQ", "HOU_HHD", 0.55), new("HOU_HHD_12", "HOU_HHD", 0.8), new("HOU_STA", "HOU_HHD_12", 0.78)]),
        new("HOU_PER", true, ServiceDriver.Refugees, 1, ServiceDetail.None, null, [new("HOU_CMP_12", "HOU_PER", 0.24)]),
        new("EMP_PER", true, ServiceDriver.Refugees, 0.45, ServiceDetail.Sex, "18-59",
            [new("EMP_LAB", "EMP_PER", 0.68), new("EMP_EMP", "EMP_LAB", 0.77), new("EMP_UNE", "EMP_LAB", 0, "EMP_EMP")]),
        new("EMP_POV_PER", true, ServiceDriver.Refugees, 0.8, ServiceDetail.Sex, null, [new("EMP_POV", "EMP_POV_PER", 0.47)]),
    ];

    /// <summary>Of the host population, for each inhabitant.</summary>
    public static IReadOnlyList<SampleService> OfHosts { get; } =
    [
        new("EDU_AGE_HST", true, ServiceDriver.Refugees, 0.15, ServiceDetail.Sex, null, [new("EDU_ENR_HST", "EDU_AGE_HST", 0.88)]),
        new("EMP_LAB_HST", true, ServiceDriver.Refugees, 0.46, ServiceDetail.Sex, "18-59", [new("EMP_UNE_HST", "EMP_LAB_HST", 0.08)]),
    ];
}
