namespace Indicators.Tests.Support.SampleData;

/// <summary>The cast: six areas of Europe and six of West and Central Africa, none of which changes region in 2025.</summary>
internal static class SampleAreas
{
    public static IReadOnlyList<SampleArea> All { get; } =
    [
        new()
        {
            Code = "AUT", Inhabitants = 8_860_000, GrowthPerMille = 5, DecisionShare = 0.34, Favour = 1.2, BreakdownShare = 0.97, FilesTotals = true,
            Origins =
            [
                new("AFG", 38_400, 6_900, 1_150), new("ERI", 3, 2, 0.7), new("IRQ", 9_300, 1_650, 190), new("SOM", 7_200, 720, 160),
                new("SYR", 47_800, 3_200, 1_480), new("TUR", 1_350, 410, 240), new("UKR", 240, 60, 18), new("XXA", 620, 75, 14),
            ],
            Stocks = [new("STA", "XXA", 1_060, 9)],
        },
        new()
        {
            Code = "ESP", Inhabitants = 46_900_000, GrowthPerMille = 6, DecisionShare = 0.2, BreakdownShare = 0.85, Dialect = SubmissionDialect.Spanish,
            Origins =
            [
                new("COL", 2_900, 14_200, 5_300), new("ERI", 4, 1, 0.5), new("MLI", 2_400, 1_350, 420), new("SEN", 310, 290, 130),
                new("SYR", 15_700, 1_750, 310), new("UKR", 1_100, 2_300, 260), new("VEN", 6_800, 27_500, 6_900),
            ],
            Stocks = [new("OIP", "VEN", 58_000, 3_150), new("STA", "XXA", 2_450, 95)],
        },
        new()
        {
            Code = "GRC", Inhabitants = 10_700_000, GrowthPerMille = -3, DecisionShare = 0.22, Favour = 1.35, BreakdownShare = 0.9, AppealsInCases = true,
            Origins =
            [
                new("AFG", 9_400, 17_300, 3_450), new("BDI", 0, 2, 0.6), new("COD", 1_250, 2_600, 380), new("IRQ", 7_900, 6_400, 780),
                new("PAK", 1_800, 8_900, 1_050), new("SYR", 22_600, 11_800, 2_700), new("UKR", 190, 120, 30),
            ],
            Stocks = [new("STA", "XXA", 4_300, 12)],
        },
        new()
        {
            Code = "ITA", Inhabitants = 59_800_000, GrowthPerMille = -3, DecisionShare = 0.27, Favour = 0.85, BreakdownShare = 0.7,
            Origins =
            [
                new("AFG", 16_900, 1_250, 340), new("BEN", 2, 3, 0.8), new("BGD", 9_200, 4_900, 1_250), new("MLI", 20_300, 2_600, 310),
                new("NGA", 27_700, 9_400, 940), new("PAK", 25_600, 7_300, 1_480), new("TUN", 640, 830, 520), new("UKR", 2_350, 1_900, 290),
            ],
            Stocks = [new("STA", "XXA", 730, 4)],
        },
        new()
        {
            Code = "POL", Inhabitants = 38_000_000, GrowthPerMille = -2, DecisionShare = 0.4, Favour = 0.7, BreakdownShare = 0.92,
            Origins =
            [
                new("BLR", 310, 140, 330), new("GEO", 85, 60, 95), new("IRQ", 170, 45, 48), new("RUS", 1_900, 1_650, 430),
                new("TJK", 240, 110, 42), new("UKR", 520, 890, 310), new("VNM", 1, 2, 0.9),
            ],
            Stocks = [new("STA", "XXA", 1_330, 5)],
        },
        new()
        {
            Code = "SWE", Inhabitants = 10_230_000, GrowthPerMille = 8, DecisionShare = 0.36, Favour = 0.6, BreakdownShare = 0.99,
            Origins =
            [
                new("AFG", 29_800, 6_700, 380), new("ERI", 27_100, 1_500, 260), new("IRQ", 12_800, 2_900, 280), new("SOM", 16_400, 1_250, 210),
                new("SYR", 113_500, 2_400, 720), new("TKM", 2, 1, 0.4), new("UKR", 880, 340, 75), new("XXA", 10_300, 610, 60),
            ],
            Stocks = [new("STA", "XXA", 30_300, -140)],
        },
        new()
        {
            Code = "CMR", Inhabitants = 25_500_000, GrowthPerMille = 26, DecisionShare = 0.18, Favour = 1.1, BreakdownShare = 0.96, GroupRecognition = true,
            Procedure = "U", Dialect = SubmissionDialect.French,
            Origins =
            [
                new("CAF", 271_500, 4_100, 260), new("NGA", 104_800, 1_350, 120), new("RWA", 620, 140, 22), new("SDN", 110, 60, 35),
                new("TCD", 1_400, 330, 48), new("TGO", 3, 1, 0.5),
            ],
            Stocks = [new("IDP", "CMR", 668_000, 17_500, 0.008), new("HST", "CMR", 38_000, 1_150), new("OOC", "UNK", 140, 3)],
        },
        new()
        {
            Code = "GHA", Inhabitants = 30_400_000, GrowthPerMille = 20, DecisionShare = 0.25, BreakdownShare = 0.98, GroupRecognition = true,
            FilesTotals = true,
            Origins =
            [
                new("BFA", 25, 40, 16), new("CIV", 6_650, 210, 18), new("CMR", 190, 120, 24), new("LBR", 720, 45, 5),
                new("SDN", 460, 190, 31), new("SYR", 2, 3, 0.8), new("TGO", 3_350, 160, 14),
            ],
            Stocks = [new("STA", "XXA", 3, 0)],
        },
        new()
        {
            Code = "MLI", Inhabitants = 19_900_000, GrowthPerMille = 31, DecisionShare = 0.21, BreakdownShare = 0.94, GroupRecognition = true,
            Origins =
            [
                new("BFA", 8_900, 90, 30), new("CIV", 510, 160, 20), new("MRT", 15_300, 25, 3), new("NER", 2_100, 70, 12),
                new("PSE", 1, 2, 0.5), new("TGO", 45, 22, 3),
            ],
            Stocks = [new("IDP", "MLI", 123_000, 15_200, 0.011), new("OOC", "MLI", 5_200, 60)],
        },
        new()
        {
            Code = "NER", Inhabitants = 23_300_000, GrowthPerMille = 37, DecisionShare = 0.24, Favour = 1.3, BreakdownShare = 1, GroupRecognition = true,
            Origins =
            [
                new("BFA", 1_900, 110, 45), new("ERI", 2, 180, 34), new("MLI", 55_900, 480, 60), new("NGA", 118_400, 2_200, 240),
                new("SDN", 210, 1_150, 190), new("TCD", 90, 55, 8),
            ],
            Stocks = [new("IDP", "NER", 156_000, 13_800, 0.006), new("HST", "NER", 61_000, 2_400)],
        },
        new()
        {
            Code = "NGA", Inhabitants = 201_000_000, GrowthPerMille = 25, DecisionShare = 0.3, Favour = 0.8, BreakdownShare = 0.75, GroupRecognition = true,
            Origins =
            [
                new("CAF", 480, 95, 14), new("CMR", 32_600, 720, 95), new("COD", 610, 210, 26), new("NER", 140, 35, 9),
                new("SYR", 130, 90, 12), new("TCD", 60, 20, 4), new("YEM", 2, 1, 0.6),
            ],
            Stocks = [new("IDP", "NGA", 2_050_000, 62_000, 0.012), new("OOC", "NGA", 41_000, -350)],
        },
        new()
        {
            Code = "TCD", Inhabitants = 16_100_000, GrowthPerMille = 32, DecisionShare = 0.16, Favour = 1.5, BreakdownShare = 0.95, GroupRecognition = true,
            Procedure = "J",
            Origins =
            [
                new("CAF", 101_200, 1_900, 70), new("CMR", 140, 60, 11), new("COD", 2, 3, 0.7), new("NGA", 11_700, 640, 25),
                new("SDN", 338_900, 420, 38), new("SSD", 60, 14, 3),
            ],
            Stocks = [new("IDP", "TCD", 133_000, 11_400, 0.009), new("HST", "TCD", 96_000, 4_300)],
        },
    ];
}
