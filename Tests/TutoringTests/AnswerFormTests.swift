import CoManagementCmdlets
import CoManagementModel
import Lessons
import Testing

@testable import Tutoring

@Suite("In which forms an answer is taken")
struct AnswerFormTests {
  private func session() throws -> LearningSession { try CourseFixture.session() }

  private func lesson(_ step: String) throws -> LearningSession {
    let text = """
      ---
      cotutor: 1
      id: test
      title: Test
      scenario: contoso-small
      ---
      # Test

      ## Step

      ```step
      \(step)
      ```
      """
    return try CourseFixture.session(try CourseFixture.bundle(markdown: text))
  }

  private static let prediction = """
    id: say
    kind: predict
    says: Say what it prints
    command: 1 + 1
    options:
      - id: two
        says: 2
        because: Numbers are added.
      - id: eleven
        says: 11
        because: Texts would be joined.
    answer: two
    """

  @Test("an expression that gives the value is as good as the value")
  func expression() throws {
    #expect(try session().submit("answer (Get-CMSite).Version").solvedStep)
    let other = try session()
    _ = other.submit("$v = (Get-CMSite).Version")
    #expect(other.submit("answer $v").solvedStep)
    #expect(try !session().submit("answer (Get-CMSite).SiteName").solvedStep)
    #expect(try !session().submit("answer (Get-Nothing").solvedStep)
  }

  @Test("an expression cannot change the lab")
  func readOnly() throws {
    let session = try session()
    let before = session.world.simulation.configurationDigest
    _ = session.submit(
      "answer (Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online)")
    #expect(session.world.simulation.configurationDigest == before)
  }

  @Test("the value among other words is not taken, and it is said why")
  func amongWords() throws {
    let turn = try session().submit("answer version 5.00.9135.1000")
    #expect(!turn.solvedStep)
    #expect(turn.notices == ["Give the value alone, without words around it."])
  }

  @Test("another answer to a goal that is reached takes nothing away, and says so")
  func reachedAlready() throws {
    let session = try session()
    _ = session.submit("answer 5.00.9135.1000")
    let turn = session.submit("answer 4711")
    #expect(turn.notices == ["This goal is reached already; another answer takes nothing away."])
    #expect(session.allGoalsReached)
  }

  @Test("a wrong prediction is not called reached, and a later right one knows where the point is")
  func prediction() throws {
    let session = try lesson(Self.prediction)
    let wrong = session.submit("answer eleven")
    #expect(wrong.changes.isEmpty)
    #expect(wrong.notices.last?.hasPrefix("It went otherwise than you said. Only") == true)
    #expect(session.allGoalsReached)
    _ = session.submit("restart")
    let right = session.submit("answer two")
    #expect(right.notices.last == "As you said; the point went to the first prediction.")
    #expect(session.score.points == 0)
  }

  @Test("a prediction has no solution line; of a choice it names the numbers on the screen")
  func hints() throws {
    let prediction = try lesson(Self.prediction)
    #expect(prediction.submit("hint").prefill == nil)
    let choice = try lesson(
      """
      id: pick
      kind: choose
      says: Pick the vowels
      options:
        - id: a
          says: A
          because: It is one.
        - id: b
          says: B
          because: It is none.
        - id: e
          says: E
          because: It is one.
      answer: a, e
      """)
    let line = try #require(choice.submit("hint").prefill)
    #expect(line.dropFirst("answer ".count).split(separator: ", ").allSatisfy { Int($0) != nil })
    let right = choice.submit(line)
    #expect(right.solvedStep)
    #expect(right.reason?.plain == "A\nIt is one.\nE\nIt is one.")
  }

  @Test("an answer of another form is none, and a wrong order names what stands wrong")
  func forms() throws {
    let order = try #require(
      StepKindLessonTests.lessons.map(\.lesson).first { $0.description == "order" }).session()
    let short = order.submit("answer a, b")
    #expect(short.notices == ["Name all of them: each of the 3 once."])
    #expect(order.states[0].answerCount == 0)
    let first = order.submit("answer c, a, b")
    #expect(first.notices == ["That is not it. 'The third' does not come first."])
    #expect(first.reason?.plain == "Because of C.")
    #expect(
      order.submit("answer a, c, b").notices == [
        "That is not it. The first one is right; 'The third' does not come next."
      ])
    #expect(order.states[0].answerCount == 2)
    let find = try #require(
      StepKindLessonTests.lessons.map(\.lesson).first { $0.description == "find" }).session()
    let words = find.submit("answer it is XYZ")
    #expect(words.notices.first?.hasPrefix("Give the value alone") == true)
    #expect(find.states[0].answerCount == 0)
  }

  @Test("choices are answered by a variable or an expression, too")
  func expressions() throws {
    let choose = try #require(
      StepKindLessonTests.lessons.map(\.lesson).first { $0.description == "choose" }).session()
    choose.type(["$mine = 'a', 'c'"])
    #expect(choose.submit("answer $mine").solvedStep)
    let predict = try #require(
      StepKindLessonTests.lessons.map(\.lesson).first { $0.description == "predict" }).session()
    #expect(predict.submit("answer ('B'.ToLower())").solvedStep)
    #expect(predict.score.points == 1)
  }
}
