using Spectre.Console;
using Spectre.Console.Rendering;

namespace Indicators.Cli.Terminal;

/// <summary>Bars on a terminal, one per stage, drawn on a separate thread until they are disposed.</summary>
internal sealed class ProgressBars : IDisposable
{
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromMilliseconds(100);

    private readonly ManualResetEventSlim over = new();
    private readonly Thread thread;

    /// <param name="error">The writer of the terminal.</param>
    /// <param name="withColor">Whether to use colours.</param>
    /// <param name="read">Returns the stages so far.</param>
    public ProgressBars(TextWriter error, bool withColor, Func<IReadOnlyList<StageProgress>> read)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(error),
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = withColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        thread = new Thread(() => Draw(console, read)) { IsBackground = true };
        thread.Start();
    }

    public void Dispose()
    {
        over.Set();
        thread.Join();
        over.Dispose();
    }

    private void Draw(IAnsiConsole console, Func<IReadOnlyList<StageProgress>> read)
    {
        var details = new DetailColumn();
        console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, details)
            .Start(context =>
            {
                var tasks = new List<ProgressTask>();
                do
                {
                    IReadOnlyList<StageProgress> stages = read();
                    while (tasks.Count < stages.Count)
                    {
                        ProgressTask task = context.AddTask(Markup.Escape(stages[tasks.Count].Title), maxValue: 1);
                        details.Stages[task.Id] = stages[tasks.Count];
                        tasks.Add(task);
                    }
                    for (int i = 0; i < tasks.Count; i++)
                    {
                        bool isOver = i < tasks.Count - 1;
                        tasks[i].IsIndeterminate = !isOver && stages[i].Share is null;
                        tasks[i].Value = isOver ? 1 : stages[i].Share ?? 0;
                    }
                    context.Refresh();
                }
                while (!over.Wait(BetweenFrames));
            });
    }

    /// <summary>Steps, rows, rate and remaining time of a stage.</summary>
    private sealed class DetailColumn : ProgressColumn
    {
        public Dictionary<int, StageProgress> Stages { get; } = [];

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Spectre.Console.Text(Stages.TryGetValue(task.Id, out StageProgress? stage) ? stage.Describe() : "");
    }
}
