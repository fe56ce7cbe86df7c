import Testing

@testable import ShellFormatting

@Suite("Widths of a page's columns")
struct PageColumnTests {
  @Test("what fits stays; the widest are narrowed first, not below their labels and twelve")
  func narrowed() {
    #expect(ColumnWidths.narrowed([10, 20], labels: [4, 4], screen: 40) == [10, 20])
    #expect(ColumnWidths.narrowed([10, 40], labels: [4, 4], screen: 40) == [10, 29])
    #expect(ColumnWidths.narrowed([30, 40], labels: [4, 4], screen: 41) == [20, 20])
    #expect(ColumnWidths.narrowed([30, 40], labels: [4, 30], screen: 45) == [14, 30])
    #expect(ColumnWidths.narrowed([30, 40], labels: [4, 4], screen: 25) == [12, 12])
    #expect(ColumnWidths.narrowed([30, 40], labels: [4, 4], screen: 24) == nil)
    #expect(ColumnWidths.narrowed([5, 5, 5], labels: [5, 5, 5], screen: 16) == nil)
  }
}
