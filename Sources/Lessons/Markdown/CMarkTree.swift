import CCMarkGFM
import Synchronization

/// A parsed document of cmark-gfm, for as long as a closure needs it.
enum CMarkTree {
  /// cmark keeps its extensions in a global list; a lazy constant registers them once, safely.
  private static let extensionsAreRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  /// While it parses, cmark keeps the characters that its extensions look for in global tables:
  /// a second parser at the same time would miss some of its marks.
  private static let parsing = Mutex(())

  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// Gives the document node to `body` and frees it afterwards; nil if cmark makes none.
  static func withDocument<Value>(_ text: String, _ body: (CMarkNode) -> Value) -> Value? {
    guard extensionsAreRegistered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else {
      return nil
    }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      guard let found = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
    var text = text
    var finished: OpaquePointer?
    parsing.withLock { _ in
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          cmark_parser_feed(parser, characters.baseAddress, characters.count)
        }
      }
      finished = cmark_parser_finish(parser)
    }
    guard let document = finished else { return nil }
    defer { cmark_node_free(document) }
    cmark_consolidate_text_nodes(document)
    return body(CMarkNode(document))
  }
}

/// A node of cmark's tree; valid only inside `CMarkTree.withDocument`.
struct CMarkNode {
  private let node: OpaquePointer

  init(_ node: OpaquePointer) { self.node = node }

  /// cmark's name of the type: `paragraph`, `table_row`.
  var type: String { String(cString: cmark_node_get_type_string(node)) }

  var literal: String { Self.string(cmark_node_get_literal(node)) }
  var info: String { Self.string(cmark_node_get_fence_info(node)) }
  var url: String { Self.string(cmark_node_get_url(node)) }
  var startLine: Int { Int(cmark_node_get_start_line(node)) }
  var endLine: Int { Int(cmark_node_get_end_line(node)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  var isTight: Bool { cmark_node_get_list_tight(node) == 1 }

  /// The first number of an ordered list.
  var listStart: Int? {
    cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(node)) : nil
  }

  /// Of an item of a task list.
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(node) }

  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(node, &length, &offset, &character) == 1
  }

  var tableAlignments: [UInt8] {
    guard let alignments = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    return Array(UnsafeBufferPointer(start: alignments, count: count))
  }

  var children: [CMarkNode] {
    var children: [CMarkNode] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(CMarkNode(child))
      next = cmark_node_next(child)
    }
    return children
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    return String(cString: text)
  }
}
