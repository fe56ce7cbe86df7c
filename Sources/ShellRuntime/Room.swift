/// Values, names, pipeline, binding, evaluation, errors and budgets of the shell.
enum ShellRuntimeRoom {}
