import Glibc

/// What the system's error numbers mean to the person at the keyboard.
enum DiskFailure {
    /// "this file cannot be written: the disk is full; make room and try again".
    static func diagnostic(_ code: Int32, _ what: String, _ path: String) -> Diagnostic {
        Diagnostic(at: SourceLocation(path), "\(what): \(reason(code))")
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOSPC: "the disk is full; make room and try again"
        case EDQUOT: "your disk quota is used up; make room and try again"
        case EFBIG: "the file would be larger than is allowed here"
        case EACCES, EPERM: "no permission; change the permissions or choose another folder"
        case EROFS: "the disk is read-only; choose another folder"
        case ENOENT: "there is no such file or folder; check the name"
        case ENOTDIR: "part of its path is a file, not a folder"
        case EISDIR: "it is a folder, not a file"
        case EEXIST: "something else has its name"
        case EMFILE, ENFILE: "too many files are open; close other programs and try again"
        case ENAMETOOLONG: "its name is too long; shorten it"
        case ELOOP: "its links lead in a circle"
        case EBUSY, EXDEV: "a disk begins there, and a disk cannot be exchanged for another folder; name a folder inside it"
        case EIO: "the disk reports a fault"
        default: String(cString: strerror(code))
        }
    }
}
