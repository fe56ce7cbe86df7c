import ShellSyntax
import Testing

/// Ids and places as PowerShell's own parser gives them; of several errors the first.
@Suite("Parse errors have PowerShell's ids and places")
struct ErrorTests {
  @Test(
    "statements that are not finished",
    arguments: [
      ("for", "MissingOpenParenthesisAfterKeyword", 3),
      ("for(", "MissingEndParenthesisAfterStatement", 4),
      ("for($a;", "MissingEndParenthesisAfterStatement", 7),
      ("for($a;$b;$c)", "MissingLoopStatement", 13),
      (":lab for", "MissingOpenParenthesisAfterKeyword", 8),
      ("foreach", "MissingOpenParenthesisAfterKeyword", 7),
      ("foreach (", "MissingVariableNameAfterForeach", 9),
      ("foreach ($a", "MissingInInForeach", 11),
      ("foreach ($a in", "MissingForeachExpression", 14),
      ("foreach ($a in $x", "MissingEndParenthesisAfterForeach", 17),
      ("foreach ($a in $x)", "MissingForeachStatement", 18),
      ("do", "MissingLoopStatement", 2), ("do {}", "MissingWhileOrUntilInDoWhile", 5),
      ("do {} until", "MissingOpenParenthesisAfterKeyword", 11),
      ("do {} while (", "MissingExpressionAfterKeyword", 13),
      ("do {} while (1", "MissingEndParenthesisAfterStatement", 14),
      ("trap", "MissingTrapStatement", 4), ("trap [int]", "MissingTrapStatement", 10),
      ("begin", "MissingNamedStatementBlock", 5), ("try", "MissingTryStatementBlock", 3),
      ("try {}", "MissingCatchOrFinally", 6), ("try {} catch", "MissingCatchHandlerBlock", 12),
      ("try {} finally", "MissingFinallyStatementBlock", 14),
      ("try {} catch [int]", "MissingCatchHandlerBlock", 18),
      ("try {} catch [int],", "MissingTypeLiteralToken", 19),
      ("switch", "PipelineValueRequired", 6), ("switch -file", "MissingFilenameOption", 12),
      ("switch (", "PipelineValueRequired", 8),
      ("switch (\"abc\")  ", "MissingCurlyBraceInSwitchStatement", 14),
      ("switch (\"abc\")  {", "MissingSwitchConditionExpression", 17),
      ("switch (\"abc\")  { 1", "MissingSwitchStatementClause", 19),
      ("function", "MissingNameAfterKeyword", 8), ("function foo", "MissingFunctionBody", 12),
      ("function foo(", "MissingEndParenthesisInFunctionParameterList", 13),
      ("function foo {", "MissingEndCurlyBrace", 13), ("gps|", "EmptyPipeElement", 4),
      ("$a=", "ExpectedValueExpression", 3), ("gcm -a:", "ParameterRequiresArgument", 7),
      ("gcm -a: 1,", "MissingExpression", 10), ("1+", "ExpectedValueExpression", 2),
      ("@{ a=1;b=2;c=3;", "MissingEndCurlyBrace", 2), ("$true ?", "ExpectedValueExpression", 7),
      ("$true ? 3", "MissingColonInTernaryExpression", 9),
      ("$true ? 3 :", "ExpectedValueExpression", 11), ("${x}?.", "MissingPropertyName", 6),
      ("$x??=", "ExpectedValueExpression", 5), ("if", "MissingOpenParenthesisInIfStatement", 2),
      ("if (", "IfStatementMissingCondition", 4), ("if (1)", "MissingStatementBlock", 5),
      ("if (1) { } else", "MissingStatementBlockAfterElse", 15),
      ("(", "ExpectedExpression", 1), ("(1", "MissingEndParenthesisInExpression", 2),
      ("$(1", "MissingEndParenthesisInSubexpression", 3), ("[", "MissingTypename", 1),
      ("[int", "EndSquareBracketExpectedAtEndOfAttribute", 4),
      ("$a[", "MissingArrayIndexExpression", 3), ("$a[1", "MissingEndSquareBracket", 4),
      ("$a.b(", "MissingEndParenthesisInMethodCall", 5),
      ("'abc", "TerminatorExpectedAtEndOfString", 0),
      ("a \"b", "TerminatorExpectedAtEndOfString", 2),
      ("@'\na", "TerminatorExpectedAtEndOfString", 0),
      ("<# a", "MissingTerminatorMultiLineComment", 0), ("a `", "IncompleteString", 2),
      ("${a", "IncompleteDollarVariableReference", 0), ("a >", "MissingFileSpecification", 3),
      ("&", "MissingExpression", 0), ("@", "UnrecognizedToken", 0),
      ("data", "MissingStatementBlockForDataSection", 4),
      ("data foo", "MissingStatementBlockForDataSection", 8),
      ("data -Supp", "MissingValueForSupportedCommandInDataSectionStatement", 10),
      ("\"`u{1", "InvalidUnicodeEscapeSequence", 5), ("a &&", "EmptyPipeElement", 4),
    ])
  func incomplete(text: String, id: String, offset: Int) {
    let result = parse(text)
    #expect(result.errors.first?.id == id)
    #expect(result.errors.first?.span.start == offset)
    guard case .incomplete = result.completeness else {
      Issue.record("\(result.completeness)")
      return
    }
  }

  @Test(
    "statements that no more text can mend",
    arguments: [
      ("foreach ($a into ", "MissingInInForeach", 11),
      ("data -abc", "InvalidParameterForDataSectionStatement", 5),
      ("data foo 1", "MissingStatementBlockForDataSection", 8),
      ("begin process {}", "MissingNamedStatementBlock", 5),
      ("switch -abc", "InvalidSwitchFlag", 7), ("switch ()", "PipelineValueRequired", 8),
      ("switch -file a (1)", "PipelineValueRequired", 15),
      ("switch (\"abc\")  { 1 }", "MissingSwitchStatementClause", 19),
      ("switch (1) {default {} default {}}", "MultipleSwitchDefaultClauses", 23),
      ("function f { param($a,[int]$a) }", "DuplicateFormalParameter", 27),
      ("function f($a,[int]$a){}", "DuplicateFormalParameter", 19),
      ("function foo {param(}", "MissingEndParenthesisInFunctionParameterList", 20),
      ("$a,$b += 1,2", "InvalidLeftHandSide", 0), ("1 ??= 1", "InvalidLeftHandSide", 0),
      ("@{} = 1", "InvalidLeftHandSide", 0), ("1..2 = 1", "InvalidLeftHandSide", 0),
      ("${x}?.name = \"value\"", "InvalidLeftHandSide", 0),
      ("$cricket ?= $soccer", "ExpectedValueExpression", 10),
      ("$x ??Get-Thing", "ExpectedValueExpression", 5),
      ("[datetime]?::now", "ExpectedValueExpression", 11),
      ("$x ?.name", "ExpectedValueExpression", 4), ("${x}?[]", "MissingArrayIndexExpression", 6),
      ("${x}?[-]", "MissingExpressionAfterOperator", 7), ("@a", "SplattingNotPermitted", 0),
      ("foreach (@a in $b) {}", "SplattingNotPermitted", 9),
      ("param(@a)", "SplattingNotPermitted", 6), ("|gps", "EmptyPipeElement", 0),
      ("gps| |foreach name", "EmptyPipeElement", 4),
      ("1|1 ", "ExpressionsMustBeFirstInPipeline", 2), ("gcm ,", "MissingArgument", 4),
      ("   )", "UnexpectedToken", 3), ("   }", "UnexpectedToken", 3),
      ("[a()][b]2; 1", "UnexpectedAttribute", 0), ("[a()] b", "UnexpectedAttribute", 0),
      ("\"`u{}\"", "InvalidUnicodeEscapeSequence", 1),
      ("\"`u{219z}\"", "InvalidUnicodeEscapeSequence", 7),
      ("\"`u{1234567}\"", "TooManyDigitsInUnicodeEscapeSequence", 10),
      ("\"`u{110000}\"", "InvalidUnicodeEscapeSequenceValue", 4),
      ("\"`u2195}\"", "InvalidUnicodeEscapeSequence", 1),
      ("try {} finally { return }", "ControlLeavingFinally", 17),
      ("try {} finally { break }", "ControlLeavingFinally", 17),
      ("@{ a = 1; A = 2 }", "DuplicateKeyInHashLiteral", 10),
      ("a < b", "RedirectionNotSupported", 2),
      ("@{ a }", "MissingEqualsInHashLiteral", 4), ("1++", "OperatorRequiresVariableOrProperty", 0),
      ("a > b > c", "StreamAlreadyRedirected", 6), ("a 1>&2", "RedirectionNotSupported", 2),
      ("@' a", "UnexpectedCharactersAfterHereStringHeader", 3),
      ("${}", "EmptyVariableReference", 0), ("$a: ", "InvalidVariableReferenceWithDrive", 0),
      ("Get-Date ?.ToString()", "ExpectedExpression", 20), ("1 2 ", "UnexpectedToken", 2),
      ("a -b @c,1", "SplattingNotPermittedInArgumentList", 5),
      ("a @b.c", "NoPropertiesInSplatting", 2),
      ("var x", "ReservedKeywordNotAllowed", 0), ("begin { } a", "MissingNamedBlocks", 10),
      ("function f($a) { param($b) }", "OnlyOneParameterListAllowed", 17),
      ("try { } catch { } catch [A] { }", "EmptyCatchNotLast", 8),
      ("[Foo(a = 1, a = 2)]$x", "DuplicateNamedArgument", 12), ("end { } end { }",
        "DuplicateScriptCommandClause", 8),
    ])
  func invalid(text: String, id: String, offset: Int) {
    let result = parse(text)
    #expect(result.errors.first?.id == id)
    #expect(result.errors.first?.span.start == offset)
    #expect(result.completeness == .invalid)
  }

  @Test(
    "what is out of the subset is refused by name",
    arguments: [
      ("class A { }", "The 'class' keyword is not part of this shell."),
      ("enum A { B }", "The 'enum' keyword is not part of this shell."),
      ("using namespace System", "The 'using' keyword is not part of this shell."),
      ("workflow a { }", "The 'workflow' keyword is not part of this shell."),
      ("configuration a { }", "The 'configuration' keyword is not part of this shell."),
      ("parallel { }", "The 'parallel' keyword is not part of this shell."),
      ("foreach -Parallel ($a in $b) { }", "'foreach -Parallel' is not part of this shell."),
      ("Get-X & \n", "Running in the background with '&' is not part of this shell."),
    ])
  func refused(text: String, message: String) {
    let error = parse(text).errors.first
    #expect(error?.id == "NotPartOfThisShell")
    #expect(error?.message == message)
    #expect(parse(text).completeness == .invalid)
  }

  @Test("messages are PowerShell's, with what was expected beside them")
  func messages() {
    let brace = parse("if ($x) {").errors.first
    #expect(brace?.message == "Missing closing '}' in statement block or type definition.")
    #expect(brace?.expected == "}")
    let token = parse("1 + 2 foo").errors.first
    #expect(token?.message == "Unexpected token 'foo' in expression or statement.")
    #expect(token?.span == SourceSpan(start: 6, end: 9))
    let string = parse("\"a").errors.first
    #expect(string?.message == "The string is missing the terminator: \".")
    let keyword = parse("while").errors.first
    #expect(keyword?.message == "Missing opening '(' after keyword 'while'.")
  }

  @Test(
    "what is open at the end",
    arguments: [
      ("'a", OpenConstruct.string), ("@'\na", .hereString), ("<#", .comment), ("{", .brace),
      ("(", .parenthesis), ("$a[", .bracket), ("a |", .pipe), ("1 +", .operand),
      ("if (1)", .statement), ("a `", .lineContinuation), ("a ||", .pipe), ("@{", .brace),
    ])
  func open(text: String, construct: OpenConstruct) {
    #expect(parse(text).completeness == .incomplete(construct))
  }

  @Test("a less-than sign behind a redirection may begin a comment")
  func openRedirection() {
    #expect(parse("a ><").completeness == parse("a >").completeness)
    #expect(parse("a ><# b #> c").completeness == .complete)
    #expect(parse("a ><b").completeness == .invalid)
  }

  @Test(
    "what cannot grow into something right is invalid at once",
    arguments: ["1 -zzz", "1 foo", "1 + foo", "if ($x) foo", "try { } foo", "$x = 1 'a'"])
  func hopeless(text: String) {
    #expect(parse(text).completeness == .invalid)
  }

  @Test("statements before an error stay in the tree")
  func salvaged() {
    #expect(parse("a; b; c )").tree.endBlock?.statements.count == 3)
    #expect(parse("a; b; (").tree.endBlock?.statements.count == 2)
  }
}
