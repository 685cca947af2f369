using Indicators.Definitions;

namespace Indicators.Tests.Disclosure.Releases;

/// <summary>
/// Random small systems over two or three releases, in which an office withdraws figures, files them anew in parts or as a whole, marks
/// figures as confidential, revises others and lifts marks. An outsider who keeps all releases derives no protected count.
/// </summary>
public sealed class ReleaseAttackTests
{
    private const int Base = 5, Rounds = 40;

    private static DisclosurePolicy PolicyOf(string name) => name switch
    {
        "rounding" => new DisclosurePolicy(DisclosureMethod.Rounding, Base) { HidesZeros = true },
        "controlled-rounding" => new DisclosurePolicy(DisclosureMethod.ControlledRounding, Base) { HidesZeros = true },
        _ => new DisclosurePolicy(DisclosureMethod.Suppression, 0) { Suppression = new SuppressionRules { Threshold = Base, Width = 1 } },
    };

    private static PrintRule RuleOf(string policy) => policy switch
    {
        "rounding" => PrintRule.SmallRounded,
        "controlled-rounding" => PrintRule.AllRounded,
        _ => PrintRule.Exact,
    };

    public static TheoryData<string, string> EveryCase => new()
    {
        { "rounding", "quarters" },
        { "rounding", "breakdown" },
        { "controlled-rounding", "quarters" },
        { "controlled-rounding", "breakdown" },
        { "suppression", "quarters" },
        { "suppression", "breakdown" },
    };

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void What_is_withdrawn_and_filed_anew_gives_no_count_away(string policy, string kind) => Assert.Equal([], Attack(policy, kind, NewRefiling, knowsEarlier: true));

    [Theory]
    [MemberData(nameof(EveryCase))]
    public void A_mark_and_its_second_part_give_no_count_away(string policy, string kind) => Assert.Equal([], Attack(policy, kind, NewMarking, knowsEarlier: true));

    /// <summary>The control: releases that do not know each other.</summary>
    [Theory]
    [InlineData("rounding")]
    [InlineData("suppression")]
    public void The_attack_finds_what_releases_give_away_that_do_not_know_each_other(string policy)
    {
        foreach (string kind in (string[])["quarters", "breakdown"]) Assert.NotEmpty(Attack(policy, kind, NewRefiling, knowsEarlier: false));
        Assert.NotEmpty(Attack(policy, "quarters", NewMarking, knowsEarlier: false));
    }

    /// <returns>What was derived exactly: the round, and the name of the figure.</returns>
    private static List<string> Attack(string policy, string kind, Func<Random, ReleaseStory.Filing[]> create, bool knowsEarlier)
    {
        var random = new Random(policy.Length * 100 + kind.Length);
        var derived = new List<string>();
        for (int round = 0; round < Rounds; round++)
        {
            ReleaseStory.Filing[] filings = create(random);
            var story = new ReleaseStory(kind == "quarters" ? ReleaseStory.Quarters : ReleaseStory.Breakdown, PolicyOf(policy), random.Next(1000));
            var attacker = new ReleaseAttacker(RuleOf(policy), Base);
            for (int release = 0; release < filings.Length; release++)
            {
                story.Release(filings[release], knowsEarlier);
                // Where earlier releases give a figure away that only now is one by itself, nothing is published.
                if (!story.IsPublished) break;
                story.Show(attacker, release, filings[release]);
                if (filings[release].Whole == filings[release].True.Sum()) attacker.AssumeZero(ReleaseAttacker.RestOf(ReleaseStory.NameOf(filings[release])));
            }
            foreach (string name in filings.SelectMany(filing => SelectProtected(filing, policy == "suppression")).Distinct())
            {
                (long Least, long Most)? found = attacker.Find(name);
                if (knowsEarlier && found is null) derived.Add($"{round}: {name}: contradiction: {Describe(filings)}");
                else if (found is { } bounds && bounds.Least == bounds.Most) derived.Add($"{round}: {name}: {Describe(filings)}");
            }
        }
        return derived;
    }

    private static string Describe(ReleaseStory.Filing[] filings) =>
        string.Join(" | ", filings.Select(filing => $"{filing.Whole} = {string.Join(',', filing.Parts.Select((part, index) => index == filing.Marked ? $"c{part}" : $"{part}"))}"));

    /// <summary>The names of figures that nobody may derive: small parts, a small rest, and a marked part.</summary>
    private static IEnumerable<string> SelectProtected(ReleaseStory.Filing filing, bool isSuppressed)
    {
        for (int part = 0; part < filing.Parts.Length; part++)
            if (filing.Parts[part] is not null && ((filing.Marked == part && !filing.IsLifted) || filing.True[part] is > 0 and < Base)) yield return ReleaseStory.NameOf(filing, part);
        if (filing.Whole is { } whole && whole - filing.True.Sum() is > 0 and < Base && !isSuppressed) yield return ReleaseAttacker.RestOf(ReleaseStory.NameOf(filing));
    }

    private static long NewCount(Random random) => random.Next(10) switch
    {
        0 => 0,
        < 5 => random.Next(1, Base),
        _ => random.Next(Base, 30),
    };

    /// <summary>One set of counts, of which each release has the whole, some parts, or both.</summary>
    private static ReleaseStory.Filing[] NewRefiling(Random random)
    {
        long[] counts = [.. Enumerable.Range(0, 4).Select(_ => NewCount(random))];
        long rest = random.Next(5) switch { 0 => random.Next(1, Base), 1 => random.Next(Base, 20), _ => 0 };
        return [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ =>
        {
            int mode = random.Next(3);
            bool isComplete = random.Next(2) == 0;
            return new ReleaseStory.Filing(mode != 1 ? counts.Sum() + rest : null, [.. counts.Select(count => mode == 0 || (!isComplete && random.Next(4) == 0) ? (long?)null : count)], counts);
        })];
    }

    /// <summary>A whole and its parts, of which one is marked, at the end perhaps no more; between releases other parts are revised or filed late.</summary>
    private static ReleaseStory.Filing[] NewMarking(Random random)
    {
        long[] counts = [.. Enumerable.Range(0, 4).Select(_ => (long)random.Next(1, 30))];
        int marked = random.Next(4), releases = random.Next(2, 4), late = random.Next(5);
        bool isLifted = random.Next(4) == 0;
        var filings = new List<ReleaseStory.Filing>();
        for (int release = 0; release < releases; release++)
        {
            if (release > 0 && !isLifted && random.Next(2) == 0 && (marked + 1 + random.Next(3)) % 4 is var revised) counts[revised] = random.Next(1, 30);
            long?[] parts = [.. counts.Select((count, part) => release == 0 && part == late && part != marked ? (long?)null : count)];
            filings.Add(new ReleaseStory.Filing(random.Next(4) == 0 && release > 0 ? null : counts.Sum(), parts, [.. counts], isLifted && release == releases - 1 ? -1 : marked));
        }
        // A mark that the office lifts protects nothing any more.
        return [.. filings.Select(filing => filing with { IsLifted = isLifted })];
    }
}
