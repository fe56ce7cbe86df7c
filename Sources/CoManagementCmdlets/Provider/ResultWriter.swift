import ShellRuntime

/// Sends objects of one class down the pipeline; the shape is looked up once.
struct ResultWriter<Source: Sendable> {
  private let context: CmdletContext
  private let resultClass: ResultClass<Source>
  private let shape: Shape

  fileprivate init(_ context: CmdletContext, _ resultClass: ResultClass<Source>) {
    self.context = context
    self.resultClass = resultClass
    shape = resultClass.shape(context.engine)
  }

  /// Sends one object; false when nobody wants more: then return.
  @discardableResult
  func callAsFunction(_ source: Source) throws(ShellError) -> Bool {
    try context.write(ResultObject(source, resultClass, shape: shape, context.engine))
  }
}

extension CmdletContext {
  /// Sends objects of a class.
  func writer<Source>(_ resultClass: ResultClass<Source>) -> ResultWriter<Source> {
    ResultWriter(self, resultClass)
  }
}
