//! Meetings: from the draft of an agenda to minutes that everyone can read.

use kit::id;

id! {
    /// A meeting.
    pub MeetingId
}
