using Indicators.Common;
using Indicators.Definitions;
using Indicators.Findings;
using Indicators.Submissions.Workspaces;
using Indicators.Validation.Exceptions;
using Indicators.Validation.Templates;

namespace Indicators.Workspaces;

/// <summary>An empty submission.</summary>
/// <param name="Programme">The definitions of the structure.</param>
/// <param name="Template">The rows and columns to fill in.</param>
/// <param name="Earlier">The filing whose rows the template repeats; null if none was found or looked for.</param>
/// <param name="IsOutsideCalendar">True if the programme's calendar does not require the structure from this area.</param>
public sealed record TemplateResult(Programme Programme, SubmissionTemplate Template, EarlierFiling? Earlier, bool IsOutsideCalendar);

/// <summary>Composes templates from what an area filed before.</summary>
internal static class TemplateRequest
{
    public static TemplateResult Compose(Programme programme, Workspace? folder, WorkspaceStore? store, Structure structure, (string Area, Period Period)? due, RunContext context)
    {
        if (due is not ({ } area, var period)) return new TemplateResult(programme, TemplateComposer.HeaderOf(structure), null, false);
        RequestResolver.RequireReportingArea(structure, area, period);
        EarlierFiling? earlier = folder is null || store is null ? null : FindEarlier(programme, folder, store, structure, area, period, context);
        bool isUnasked = programme.Calendar.FirstOrDefault(entry => entry.Structure == structure.Id) is { } calendar && !calendar.Areas.Contains(area);
        return new TemplateResult(programme, new TemplateComposer(programme.Areas).Compose(structure, area, period, earlier), earlier, isUnasked);
    }

    private static EarlierFiling? FindEarlier(Programme programme, Workspace folder, WorkspaceStore store, Structure structure, string area, Period period, RunContext context)
    {
        var settings = WorkspaceSettings.Read(folder, programme);
        ExceptionReadResult exceptions = ExceptionReader.Read(store.FindExceptions(), programme);
        Finding[] errors = [.. settings.Findings.Concat(exceptions.Findings).Where(finding => finding.Severity == Severity.Error)];
        if (errors.Length > 0) throw new DefinitionErrorsException("The workspace's own files have errors; nothing was done.", errors);
        return EarlierFilings.Find(context, programme, store, settings, exceptions.Exceptions!, structure, area, period);
    }
}
