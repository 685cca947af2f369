namespace Indicators.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData("valdate x", "'indicators' has no command 'valdate'; did you mean 'validate'?")]
    [InlineData("", "A command is missing: validate, run, aggregate, audit, report, chart, releases, definitions, template, explain, completion.")]
    [InlineData("definitions", "A command is missing: check, list, show, export, copy.")]
    [InlineData("definitions chek", "'indicators definitions' has no command 'chek'; did you mean 'check'?")]
    [InlineData("validate", "Required argument 'path' missing for command: 'validate'.")]
    [InlineData("validate --strcture population", "'indicators validate' has no option '--strcture'; did you mean '--structure'?")]
    [InlineData("validate file.csv --nocolor", "'indicators validate' has no option '--nocolor'; did you mean '--no-color'?")]
    [InlineData("validate file.csv --format jsn", "'jsn' is no value of --format; did you mean 'json'?")]
    [InlineData("validate file.csv --fail-on info", "'info' is no value of --fail-on; one of: error, warning.")]
    [InlineData("validate file.csv --max-findings -1", "'-1' is no value of --max-findings: it takes a whole number from 0 to 1000000.")]
    [InlineData("validate file.csv --format text --format json", "2 formats and 0 outputs: write one -o after each --format; -o - is standard output.")]
    [InlineData("validate file.csv --format text -o a --format json -o a", "Two reports go to 'a': name another file for one of them.")]
    [InlineData("validate file.csv --encoding klingon", "There is no encoding 'klingon': write a name such as windows-1252, or the number of a code page.")]
    [InlineData("validate file.csv --locale klingon", "The decimal mark of 'klingon' is not known: write a language such as fr, or one with a region such as de-CH.")]
    [InlineData("run one two", "'indicators run' does not take 'two'.")]
    [InlineData("run --jbos", "'indicators run' has no option '--jbos'; did you mean '--jobs'?")]
    [InlineData("run x --jobs 0", "'0' is no value of --jobs: it takes a whole number from 1 to 1024.")]
    [InlineData("report x --period 2025Q3", "'2025Q3' is no period: write 2025, 2025-S1, 2025-Q3 or 2025-09.")]
    [InlineData("chart x ASY-04", "Option '--region' is required.")]
    [InlineData("definitions export", "Option '--output' is required.")]
    [InlineData("template population --area AUT", "Rows are due of an area for a period: write both --area and --period, or neither for the header.")]
    [InlineData("explain unknown-cod", "'unknown-cod' is neither a finding's code, nor an indicator, nor a rule. Did you mean 'unknown-code'?")]
    [InlineData("run x -o --quiet", "--output needs a value, and '--quiet' is an option; if it is meant, write --output=--quiet.")]
    [InlineData("report x --region --period 2025", "--region needs a value, and '--period' is an option; if it is meant, write --region=--period.")]
    [InlineData("validate x -o -q", "--output needs a value, and '-q' is an option; if it is meant, write --output=-q.")]
    [InlineData("definitions show STK-01 -d --language", "--definitions needs a value, and '--language' is an option; if it is meant, write --definitions=--language.")]
    [InlineData("template population --area --period", "--area needs a value, and '--period' is an option; if it is meant, write --area=--period.")]
    [InlineData("chart x STK-01 --region EUR -o c.jpg", "'c.jpg' is named like a file of another form, and what is written is svg: name it .svg, or choose another form.")]
    [InlineData("chart x STK-01 --region EUR -o c.PNG --format pdf", "'c.PNG' is named like a file of another form, and what is written is pdf: name it .pdf, or choose another form.")]
    [InlineData("aggregate x -o figures.json --format csv", "'figures.json' is named like a file of another form, and what is written is csv: name it .csv, or choose another form.")]
    [InlineData("aggregate x -o x.pdf", "'x.pdf' is named like a file of another form, and what is written is csv: name it .csv, or choose another form.")]
    [InlineData("template population -o AUT.xlsx", "'AUT.xlsx' is named like a file of another form, and what is written is csv: name it .csv, or choose another form.")]
    [InlineData("validate x --format junit -o report.json", "'report.json' is named like a file of another form, and what is written is junit: name it .xml, or choose another form.")]
    [InlineData("report x -o brief.pdf", "'brief.pdf' is named like a file, and a folder is written: name a folder with -o.")]
    public void A_wrong_command_line_says_what_was_meant_and_ends_with_2(string line, string message)
    {
        ToolResult result = InProcess.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"error: {message}\n", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output has an empty value: is a variable not set?", "run", "x", "-o", "")]
    [InlineData("--definitions has an empty value: is a variable not set?", "aggregate", "x", "-d", "")]
    [InlineData("--workspace has an empty value: is a variable not set?", "validate", "x", "--workspace", "")]
    [InlineData("An empty value is no path: is a variable not set?", "validate", "x", "")]
    [InlineData("An empty value is no workspace: is a variable not set?", "run", "")]
    [InlineData("An empty value is no workspace: is a variable not set?", "report", "", "-o", "out")]
    [InlineData("--area has an empty value: is a variable not set?", "template", "population", "--area", "", "--period", "2025")]
    public void An_empty_value_is_a_variable_that_was_not_set(string message, params string[] line)
    {
        ToolResult result = InProcess.Run(line);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"error: {message}\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_begins_with_a_stroke_may_be_written_behind_an_equals_sign()
    {
        ToolResult result = InProcess.Run("run", "gone", "-o=--quiet");
        Assert.Equal((3, "error: There is no folder 'gone'. Check the path.\n"), (result.ExitCode, result.Error));
    }

    [Theory]
    [InlineData("chart", "gone", "STK-01", "--region", "EUR", "-o", "figure.2025")]
    [InlineData("chart", "gone", "STK-01", "--region", "EUR", "-o", "c.JPG/figure")]
    [InlineData("aggregate", "gone", "-o", "figures.json", "--format", "json")]
    [InlineData("aggregate", "gone", "-o", "figures.CSV", "--format", "sdmx-csv")]
    [InlineData("run", "gone", "-o", "out.2025")]
    public void A_name_that_says_nothing_else_is_taken(params string[] line) => Assert.Equal(3, InProcess.Run(line).ExitCode);

    [Fact]
    public void A_message_that_cannot_be_written_changes_no_exit_code()
    {
        var error = new RefusingWriter();
        var session = new Indicators.Cli.Terminal.Session(Stream.Null, Stream.Null, error);
        Assert.Equal(2, session.Close(Indicators.Cli.Application.Run(["run"], session)));
        session = new Indicators.Cli.Terminal.Session(Stream.Null, new RefusingStream(), error);
        Assert.Equal(3, session.Close(Indicators.Cli.Application.Run(["explain", "unknown-code"], session)));
    }

    [Fact]
    public void Control_characters_of_names_are_escaped_in_messages()
    {
        ToolResult result = InProcess.Run("validate", "a\nerror: all is lost\u001b[2J\u202E");
        Assert.Equal((3, "error: There is no file or folder 'a\\u000aerror: all is lost\\u001b[2J\\u202e'. Check the path.\n"), (result.ExitCode, result.Error));
    }

    private sealed class RefusingWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }

    private sealed class RefusingStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Flush() => throw new UnauthorizedAccessException("Access to the path is denied.");
    }

    [Fact]
    public void An_option_after_two_dashes_is_a_path()
    {
        ToolResult result = InProcess.Run("validate", "--", "--structure");
        Assert.Equal((3, "error: There is no file or folder '--structure'. Check the path.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void A_name_that_begins_with_an_at_sign_is_a_path()
    {
        ToolResult result = InProcess.Run("validate", "@file.csv");
        Assert.Equal((3, "error: There is no file or folder '@file.csv'. Check the path.\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Quiet_leaves_out_the_pointer_to_help() =>
        Assert.Equal("error: 'indicators run' does not take 'two'.\n", InProcess.Run("run", "one", "two", "-q").Error);

    [Fact]
    public void The_version_names_the_commit()
    {
        ToolResult result = InProcess.Run("--version");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"^indicators \d+\.\d+\.\d+( \(commit [0-9a-f]{7,12}\))?\n$", result.Output);
    }

    [Fact]
    public void A_fault_in_the_program_ends_with_4_and_shows_no_stack()
    {
        ToolResult result = InProcess.Run(new FaultyStream(), "explain", "unknown-code");
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith("error: This is a fault in the program, not in your files (InvalidOperationException).", result.Error, StringComparison.Ordinal);
        Assert.Contains("Please report it", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", InProcess.Run(new FaultyStream(), "explain", "unknown-code", "-v").Error, StringComparison.Ordinal);
    }

    private sealed class FaultyStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("wrong");

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("wrong");
    }
}
