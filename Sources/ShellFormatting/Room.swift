/// Objects and errors to text of a given width.
enum ShellFormattingRoom {}
