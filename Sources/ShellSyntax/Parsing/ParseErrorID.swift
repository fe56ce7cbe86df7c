/// The parse errors: PowerShell's ids, with its messages as raw values (`{0}` is the argument).
enum ParseErrorID: String, CaseIterable {
  case scriptTooComplicated =
    "Processing was stopped because the script is too complex."
  case unexpectedToken =
    "Unexpected token '{0}' in expression or statement."
  case incompleteString =
    "Incomplete string token."
  case unrecognizedToken =
    "Unrecognized token in source text."
  case terminatorExpectedAtEndOfString =
    "The string is missing the terminator: {0}."
  case missingTerminatorMultiLineComment =
    "The terminator '#>' is missing from the multiline comment."
  case unexpectedCharactersAfterHereStringHeader =
    "No characters are allowed after a here-string header but before the end of the line."
  case whitespaceBeforeHereStringFooter =
    "White space is not allowed before the string terminator."
  case invalidUnicodeEscapeSequence =
    """
    The Unicode escape sequence is not valid. A valid sequence is `u{ followed by one to six \
    hex digits and a closing '}'.
    """
  case invalidUnicodeEscapeSequenceValue =
    "The Unicode escape sequence value is out of range. The maximum value is 0x10FFFF."
  case missingUnicodeEscapeSequenceTerminator =
    "The Unicode escape sequence is missing the closing '}'."
  case tooManyDigitsInUnicodeEscapeSequence =
    "The Unicode escape sequence contains more than the maximum of six hex digits between braces."
  case badNumericConstant =
    "The numeric constant {0} is not valid."
  case incompleteDollarVariableReference =
    "${variable} reference starting is missing the closing '}'."
  case incompleteDollarSubexpressionReference =
    "$(subexpression) is missing the closing ')'."
  case emptyVariableReference =
    "An empty ${} variable reference was found. A name is required inside the braces."
  case invalidVariableReferenceWithDrive =
    """
    Variable reference is not valid. ':' was not followed by a valid variable name character. \
    Consider using ${} to delimit the name.
    """
  case invalidBracedVariableReference =
    "Variable reference is not valid. The variable name is missing."
  case openBraceNeedsToBeBackTickedInVariableName =
    "Use `{ instead of { in variable names."
  case splattingNotPermitted =
    """
    The splatting operator '@' cannot be used to reference variables in an expression. '@{0}' \
    can be used only as an argument to a command. To reference variables in an expression use \
    '${0}'.
    """
  case splattingNotPermittedInArgumentList =
    "Splatted variables like '@{0}' cannot be part of a comma-separated list of arguments."
  case noPropertiesInSplatting =
    """
    Cannot expand the splatted variable '@{0}'. Splatted variables cannot be used as part of a \
    property or array expression. Assign the result of the expression to a temporary variable \
    then splat the temporary variable instead.
    """
  case missingExpression =
    "Missing expression after '{0}' in pipeline element."
  case missingArgument =
    "Missing argument in parameter list."
  case scriptRequiresInvalidFormat =
    """
    Cannot process the #requires statement because it is not in the correct format.
    The #requires statement must be in one of the following formats:
     "#requires -shellid <shellID>"
     "#requires -version <major.minor>"
     "#requires -psedition <edition>"
     "#requires -pssnapin <psSnapInName> [-version <major.minor>]"
     "#requires -modules <ModuleSpecification>"
     "#requires -runasadministrator"
    """
  case parameterCannotHaveArgument =
    "Parameter {0} cannot have an argument."
  case requiresArgumentMustBeConstant =
    "Argument must be constant."
  case requiresVersionInvalid =
    "The argument of -Version in a #requires statement must be a version: major.minor."
  case requiresInvalidStringArgument =
    "The argument of -{0} in a #requires statement must be a string."
  case requiresModuleInvalid =
    """
    The argument of -Modules in a #requires statement must be the name of a module, or a hashtable \
    with a ModuleName and a ModuleVersion, RequiredVersion or MaximumVersion.
    """
  case parameterAlreadyBound =
    "Cannot bind parameter because parameter '{0}' is specified more than once."
  case parameterRequiresArgument =
    "Parameter {0} requires an argument."
  case missingFileSpecification =
    "Missing file specification after redirection operator."
  case redirectionNotSupported =
    "The '{0}' operator is reserved for future use."
  case streamAlreadyRedirected =
    "The {0} for this command is already redirected."
  case expressionsMustBeFirstInPipeline =
    "Expressions are only allowed as the first element of a pipeline."
  case emptyPipeElement =
    "An empty pipe element is not allowed."
  case invalidLeftHandSide =
    """
    The assignment expression is not valid. The input to an assignment operator must be an \
    object that is able to accept assignments, such as a variable or a property.
    """
  case operatorRequiresVariableOrProperty =
    "The '{0}' operator works only on variables or on properties."
  case expectedValueExpression =
    "You must provide a value expression following the '{0}' operator."
  case missingExpressionAfterOperator =
    "Missing expression after unary operator '{0}'."
  case missingExpressionAfterToken =
    "Missing expression after '{0}'."
  case missingColonInTernaryExpression =
    "Missing ':' in the ternary expression."
  case expectedExpression =
    "An expression was expected after '('."
  case missingEndParenthesisInExpression =
    "Missing closing ')' in expression."
  case missingEndParenthesisInSubexpression =
    "Missing closing ')' in subexpression."
  case missingEndParenthesisInMethodCall =
    "Missing ')' in method call."
  case missingArrayIndexExpression =
    "Array index expression is missing or not valid."
  case missingEndSquareBracket =
    "Missing ']' after array index expression."
  case missingPropertyName =
    "Missing property name after reference operator."
  case missingEqualsInHashLiteral =
    "Missing '=' operator after key in hash literal."
  case missingStatementInHashLiteral =
    "Missing statement after '=' in hash literal."
  case duplicateKeyInHashLiteral =
    "Duplicate keys '{0}' are not allowed in hash literals."
  case missingTypename =
    "Missing type name after '['."
  case endSquareBracketExpectedAtEndOfType =
    "Missing ] at end of type token."
  case endSquareBracketExpectedAtEndOfAttribute =
    "Missing ] at end of attribute or type literal."
  case missingExpressionInNamedArgument =
    "Missing statement after '=' in named argument."
  case duplicateNamedArgument =
    "Duplicate named arguments '{0}' are not allowed."
  case unexpectedAttribute =
    "Unexpected attribute '{0}'."
  case typeNotAllowedBeforeParam =
    "Unexpected type [{0}] was found in the parameter statement."
  case missingEndCurlyBrace =
    "Missing closing '}' in statement block or type definition."
  case missingOpenParenthesisInIfStatement =
    "Missing '(' after '{0}' in if statement."
  case ifStatementMissingCondition =
    "Missing condition in if statement after '{0} ('."
  case missingEndParenthesisAfterStatement =
    "Missing closing ')' after expression in '{0}' statement."
  case missingStatementBlock =
    "Missing statement block after {0} ( condition )."
  case missingStatementBlockAfterElse =
    "Missing statement block after 'else' keyword."
  case pipelineValueRequired =
    "A switch statement must have one of the following:  '-file file_name' or '( expression )'."
  case invalidSwitchFlag =
    "The parameter {0} is not valid for the switch statement."
  case missingFilenameOption =
    """
    Cannot process the 'switch' statement because of a missing file name argument to the -file \
    option.
    """
  case missingEndParenthesisInSwitchStatement =
    "Missing ')' after expression in switch statement."
  case missingCurlyBraceInSwitchStatement =
    "Missing '{' in switch statement."
  case missingSwitchConditionExpression =
    "Missing condition in switch statement clause."
  case missingSwitchStatementClause =
    "Missing statement block in switch statement clause."
  case multipleSwitchDefaultClauses =
    "A switch statement can have only one default clause."
  case invalidForeachFlag =
    "The parameter {0} is not valid for the foreach statement."
  case missingOpenParenthesisAfterKeyword =
    "Missing opening '(' after keyword '{0}'."
  case missingVariableNameAfterForeach =
    "Missing variable name after foreach.\nThe correct form is: foreach ($a in $b) {...}"
  case missingInInForeach =
    "Missing 'in' after variable in foreach loop.\nThe correct form is: foreach ($a in $b) {...}"
  case missingForeachExpression =
    "Missing expression in foreach loop.\nThe correct form is: foreach ($a in $b) {...}"
  case missingEndParenthesisAfterForeach =
    """
    Missing closing ')' after expression part of foreach loop.
    The correct form is: foreach ($a \
    in $b) {...}
    """
  case missingForeachStatement =
    "Missing statement body in foreach loop.\nThe correct form is: foreach ($a in $b) {...}"
  case missingLoopStatement =
    "Missing statement body in {0} loop."
  case missingExpressionAfterKeyword =
    "Missing expression after '{0}' in loop."
  case missingWhileOrUntilInDoWhile =
    "Missing while or until keyword in do loop."
  case missingNameAfterKeyword =
    "Missing name after {0} keyword."
  case missingFunctionBody =
    "Missing function body in function declaration."
  case missingEndParenthesisInFunctionParameterList =
    "Missing ')' in function parameter list."
  case invalidFunctionParameter =
    """
    Parameter declarations are a comma-separated list of variable names with optional \
    initializer expressions.
    """
  case onlyOneParameterListAllowed =
    "The param statement cannot be used if arguments were specified in the function declaration."
  case duplicateFormalParameter =
    "Duplicate parameter ${0} in parameter list."
  case missingNamedStatementBlock =
    "Missing statement block after '{0}'."
  case missingNamedBlocks =
    "unexpected token '{0}', expected 'begin', 'process', 'end', 'clean', or 'dynamicparam'."
  case duplicateScriptCommandClause =
    "Script command clause '{0}' has already been defined."
  case missingTryStatementBlock =
    "The Try statement is missing its statement block."
  case missingCatchOrFinally =
    "The Try statement is missing its Catch or Finally block."
  case missingCatchHandlerBlock =
    "The Catch block is missing its statement block."
  case missingFinallyStatementBlock =
    "The Finally block is missing its statement block."
  case missingTypeLiteralToken =
    "Missing type literal."
  case controlLeavingFinally = "Flow of control cannot leave a Finally block."
  case emptyCatchNotLast =
    "Catch block must be the last catch block."
  case missingTrapStatement =
    "The 'trap' statement was incomplete. A trap statement requires a body."
  case missingStatementBlockForDataSection =
    "The Data section is missing its statement block."
  case invalidParameterForDataSectionStatement =
    """
    The "{0}" parameter of the Data section is not valid. The valid Data section parameter is \
    SupportedCommand.
    """
  case missingValueForSupportedCommandInDataSectionStatement =
    """
    The SupportedCommand parameter of the Data section is missing a value. Supply a cmdlet or \
    function name to the parameter.
    """
  case orderedAttributeOnlyOnHashLiteralNode =
    "The {0} attribute can be specified only on a hash literal node."
  case reservedKeywordNotAllowed =
    "The '{0}' keyword is not supported in this version of the language."
  case notPartOfThisShell =
    "{0} is not part of this shell."

  /// PowerShell's id: the case's name with a capital letter.
  var text: String {
    let name = String(describing: self)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The message with its argument put in.
  func message(_ argument: String) -> String {
    var rest = rawValue[...]
    var result = ""
    while let mark = rest.firstIndex(of: "{") {
      result += rest[..<mark]
      rest = rest[mark...]
      if rest.hasPrefix("{0}") {
        result += argument
        rest = rest.dropFirst(3)
      } else {
        result += "{"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}
