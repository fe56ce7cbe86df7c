extension ParseErrorID {
  /// What was expected at the place of the error, for a marker's label.
  var expected: String? {
    switch self {
    case .missingEndParenthesisInExpression, .missingEndParenthesisInSubexpression,
      .incompleteDollarSubexpressionReference,
      .missingEndParenthesisInMethodCall, .missingEndParenthesisAfterStatement,
      .missingEndParenthesisAfterForeach, .missingEndParenthesisInSwitchStatement,
      .missingEndParenthesisInFunctionParameterList:
      ")"
    case .missingStatementBlock, .missingStatementBlockAfterElse, .missingTryStatementBlock,
      .missingCatchHandlerBlock, .missingFinallyStatementBlock, .missingFunctionBody,
      .missingNamedStatementBlock, .missingTrapStatement, .missingCurlyBraceInSwitchStatement,
      .missingSwitchStatementClause, .missingLoopStatement, .missingForeachStatement,
      .missingStatementBlockForDataSection:
      "{"
    case .missingOpenParenthesisInIfStatement, .missingOpenParenthesisAfterKeyword,
      .pipelineValueRequired:
      "("
    case .missingEndCurlyBrace: "}"
    case .missingEndSquareBracket, .endSquareBracketExpectedAtEndOfAttribute,
      .endSquareBracketExpectedAtEndOfType:
      "]"
    case .missingTypeLiteralToken: "["
    case .missingColonInTernaryExpression: ":"
    case .missingEqualsInHashLiteral: "="
    default: expectedWords
    }
  }

  private var expectedWords: String? {
    switch self {
    case .expectedExpression: "an expression"
    case .expectedValueExpression, .missingExpressionAfterOperator, .missingExpressionAfterToken,
      .missingExpressionInNamedArgument, .parameterRequiresArgument, .missingForeachExpression,
      .missingStatementInHashLiteral:
      "a value"
    case .missingExpression, .missingArgument: "an argument"
    case .emptyPipeElement: "a command"
    case .missingFileSpecification, .missingFilenameOption: "a path"
    case .missingArrayIndexExpression: "an index"
    case .missingPropertyName, .missingNameAfterKeyword,
      .missingValueForSupportedCommandInDataSectionStatement:
      "a name"
    case .invalidParameterForDataSectionStatement: "-SupportedCommand"
    case .missingTypename: "a type name"
    case .ifStatementMissingCondition, .missingExpressionAfterKeyword: "a condition"
    case .missingSwitchConditionExpression: "a pattern"
    case .invalidFunctionParameter, .missingVariableNameAfterForeach, .unexpectedAttribute:
      "a variable"
    case .missingInInForeach: "in"
    case .missingCatchOrFinally: "catch or finally"
    case .missingWhileOrUntilInDoWhile: "while or until"
    case .missingNamedBlocks: "begin, process, end or clean"
    default: nil
    }
  }

  /// What is open where the text ends with this error.
  var open: OpenConstruct {
    switch self {
    case .missingEndParenthesisInExpression, .missingEndParenthesisInSubexpression,
      .missingEndParenthesisInMethodCall, .missingEndParenthesisAfterStatement,
      .missingEndParenthesisAfterForeach, .missingEndParenthesisInSwitchStatement,
      .missingEndParenthesisInFunctionParameterList, .expectedExpression,
      .ifStatementMissingCondition, .missingExpressionAfterKeyword, .missingInInForeach,
      .missingForeachExpression, .missingVariableNameAfterForeach, .invalidFunctionParameter,
      .missingExpressionInNamedArgument:
      .parenthesis
    case .missingEndCurlyBrace, .missingEqualsInHashLiteral, .missingStatementInHashLiteral,
      .missingSwitchConditionExpression, .missingSwitchStatementClause:
      .brace
    case .missingEndSquareBracket, .endSquareBracketExpectedAtEndOfAttribute, .missingTypename,
      .endSquareBracketExpectedAtEndOfType, .missingArrayIndexExpression:
      .bracket
    case .emptyPipeElement: .pipe
    case .expectedValueExpression, .missingExpressionAfterOperator, .missingExpressionAfterToken,
      .missingExpression, .parameterRequiresArgument, .missingColonInTernaryExpression,
      .missingPropertyName, .missingFileSpecification, .missingFilenameOption,
      .missingTypeLiteralToken:
      .operand
    default: .statement
    }
  }
}
