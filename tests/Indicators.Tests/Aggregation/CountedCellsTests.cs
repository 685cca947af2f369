using FsCheck;
using FsCheck.Fluent;
using Indicators.Aggregation;
using Indicators.Common;
using Indicators.Definitions;
using Indicators.Normalisation;
using Indicators.Submissions.Reading;
using Indicators.Tests.Support.Fixtures;
using Indicators.Validation.Validators;

namespace Indicators.Tests.Aggregation;

/// <summary>All components counted in one pass, against going through the cells for each.</summary>
public sealed class CountedCellsTests
{
    // Every count is a leaf where sums are protected.
    private static readonly Programme Programme = SmallProgramme.Programme with { Disclosure = new DisclosurePolicy(DisclosureMethod.NearestRounding, 5) };

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Every_component_counts_the_cells_that_meet_its_conditions(int jobs) => Prop.ForAll(Filings.Any(Filings.SmallCountsAndGaps), filings =>
    {
        foreach (ObservationTable table in TablesOf(filings))
        {
            var builder = new AggregateBuilder();
            var cells = new StructureCells(builder, Programme, table, new HeldBackParts(Observations.Join([table]), table.Structure));
            (Component Component, BreakdownItems Items, ComponentSums Cells)[] counted = [.. CountedComponents.Select(Programme, table.Structure).Select(each =>
            {
                var items = new BreakdownItems(each.Breakdown);
                return (each.Component, items, cells.Register(each.Component, items));
            })];
            cells.AddUp(new RunContext { Jobs = jobs }, fewest: 1);
            foreach ((Component component, BreakdownItems items, ComponentSums sums) in counted)
                if (!TextsOf(sums, builder).SequenceEqual(Plain(table, component, items.Dimensions))) return false;
        }
        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static IEnumerable<ObservationTable> TablesOf(Filings filings)
    {
        var normaliser = new Normaliser(Programme);
        return Observations.Join(filings.Run().Sources.Select(source => normaliser.Normalise(
            new Validator(Programme).Validate(new SubmissionReader(Programme, ReadOptions.Default).Read(source))))).Tables;
    }

    /// <summary>Each sum as area, period, item, value, status, gaps, what is fixed of it, its leaves' values, and whether a cell lacks its value.</summary>
    private static IEnumerable<string> TextsOf(ComponentSums cells, AggregateBuilder builder)
    {
        foreach (UnitSums filed in cells.Filed)
        {
            foreach (CellSum sum in filed.Sums)
            {
                IEnumerable<double> leaves = filed.LeavesOf(sum).ToArray().Select(builder.ValueOf);
                yield return $"{filed.Filing} {string.Join(';', filed.Items.CodesOf(sum.Item))} {sum.Accumulator.Value} {sum.Accumulator.Status} {sum.Accumulator.Gaps} {sum.Fixed} {string.Join('+', leaves)} {sum.Accumulator.LacksValue}";
            }
        }
    }

    private static IEnumerable<string> Plain(ObservationTable table, Component component, IReadOnlyList<string> breakdown)
    {
        foreach (UnitCells filed in table.Cells)
        {
            string CodeOf(string dimension, int cell)
            {
                (int index, Column column) = table.Dimensions.Index().First(pair => pair.Item.Name == dimension);
                return column.CodeList![filed.Columns.Codes[index][cell]].Id;
            }

            bool Meets(IEnumerable<Condition> where, int cell) => where.All(condition => condition.Codes.Contains(CodeOf(condition.Dimension, cell)));

            bool IsLeaf(int cell) => filed.Columns.Values[cell] > 0 && table.Structure.Measure.Type == MeasureType.Count
                && (table.Structure.Unprotected.Count == 0 || !Meets(table.Structure.Unprotected, cell));

            foreach (IGrouping<string, int> item in Enumerable.Range(filed.First, filed.Count).Where(cell => Meets(component.Where, cell))
                .GroupBy(cell => string.Join(';', breakdown.Select(dimension => CodeOf(dimension, cell)))))
            {
                SumAccumulator all = Sum(item), kept = Sum(item.Where(cell => !IsLeaf(cell)));
                yield return $"{filed.Filing} {item.Key} {all.Value} {all.Status} {all.Gaps} {kept.Value} {string.Join('+', item.Where(IsLeaf).Select(cell => filed.Columns.Values[cell]))} {item.Any(cell => double.IsNaN(filed.Columns.Values[cell]))}";
            }

            SumAccumulator Sum(IEnumerable<int> cells)
            {
                var accumulator = new SumAccumulator();
                foreach (int cell in cells) accumulator.Add(filed.Columns.Values[cell], filed.Columns.Statuses[cell], filed.Columns.Gaps[cell]);
                return accumulator;
            }
        }
    }
}
