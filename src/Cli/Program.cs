using Lianxin.Cli;
using Lianxin.Cli.Verbs;

Texts.ChooseLanguage(args);
return await CommandLine.RunAsync(args);
