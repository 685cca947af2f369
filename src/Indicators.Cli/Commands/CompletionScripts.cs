namespace Indicators.Cli.Commands;

/// <summary>The completion scripts of shells. They ask the tool for the possible words, so that they never go out of date.</summary>
internal static class CompletionScripts
{
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    public static string[] For(string shell) => shell switch
    {
        "bash" =>
        [
            "_indicators() {",
            "  local word=${COMP_WORDS[COMP_CWORD]}",
            "  local IFS=$'\\n'",
            "  COMPREPLY=($(compgen -W \"$(\"${COMP_WORDS[0]}\" completion suggest \"$COMP_POINT\" \"$COMP_LINE\" 2> /dev/null)\" -- \"$word\"))",
            "}",
            "complete -o bashdefault -o default -F _indicators indicators",
        ],
        "zsh" =>
        [
            "#compdef indicators",
            "_indicators() {",
            "  local -a suggested",
            "  suggested=(\"${(@f)$(\"${words[1]}\" completion suggest \"$CURSOR\" \"$BUFFER\" 2> /dev/null)}\")",
            "  (( ${#suggested[1]} )) && compadd -- \"${suggested[@]}\"",
            "  _files",
            "}",
            "compdef _indicators indicators",
        ],
        "fish" =>
        [
            "complete -c indicators -a '(indicators completion suggest (string length -- (commandline -cp)) (commandline -cp) 2> /dev/null)'",
        ],
        _ =>
        [
            "Register-ArgumentCompleter -Native -CommandName indicators -ScriptBlock {",
            "  param($wordToComplete, $commandAst, $cursorPosition)",
            "  indicators completion suggest $cursorPosition \"$commandAst\" |",
            "    Where-Object { $_ -like \"$wordToComplete*\" } |",
            "    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }",
            "}",
        ],
    };
}
