//! The facilitator’s guide in English.

mod orders;

use super::{Block, Guide, Opening, Part};

pub(in crate::kit) const OPENING: Opening = Opening {
    title: "Opening the session",
    how: "To read aloud, or to say in your own words. Two minutes.",
    before: &[
        "Thank you for being here. We are going to look together at how we cooperate. Each of us answers alone first. Then we discover all the answers at once, and talk about those that differ most.",
    ],
    after: &[
        "Answer from what you have seen, not from how things should be. “I don’t know” is a real answer. So is “Does not apply”.",
        "If our answers differ, it is nobody’s fault: we have not been through the same things. That is exactly what we need in order to talk.",
        "Your answers are gathered on this computer, with no account and no name. On the wall, we will see nothing but dots: how many people chose each answer.",
        "This promise has a limit: with fewer than five of us, one can guess who answered what. And a raised hand can be seen. Bear that in mind as you answer.",
        "You may skip a question, stay silent, or step out for a moment. If someone speaks of what they have been through, it stays here.",
    ],
};

pub(in crate::kit) const GUIDE: Guide = Guide {
    lead: "For the person who facilitates: a team, an association, partner organisations, 5 to 40 people. Everything works without a network, once the page has been opened.",
    before: Part {
        title: "Before the session",
        blocks: &[
            Block::ToDo(&[
                "Choose the subject of the session, one only, and say it in the invitation.",
                "Choose the path: quick for 45 or 90 minutes, full for 180 minutes.",
                "With a network, open the group page once on the computer for the session. Cut the network and open it again: it must open.",
                "Ask those who will answer on their phone to open the questionnaire once with a network, before they come.",
                "Connect the projector. Go to full screen (key F), walk to the back of the room and read a question.",
                "Print answer sheets: one for each person without a phone, and five more. Bring pens.",
                "Print the commitment sheets. If you use posters, bring sticky dots, all of one colour.",
                "Read the questions to talk it over, at least those for the themes that seem delicate to you.",
                "Keep a quiet corner for anyone who wants to answer apart.",
            ]),
            Block::Text(
                "If you are in charge of this group, let someone else facilitate. Otherwise, answer like everyone else and speak last.",
            ),
        ],
    },
    orders: orders::ORDERS,
    gathering: Part {
        title: "Gathering views: four ways",
        blocks: &[
            Block::Text(
                "You can combine them. The answers stay hidden until you reveal them with the space bar: wait for the last one.",
            ),
            Block::Cases(&[
                (
                    "By show of hands",
                    "Quick, with nothing to bring, but everyone sees. Read the question and its four answers, give ten seconds to choose, then count the hands, answer by answer. So that no one follows the others, suggest that people close their eyes.",
                ),
                (
                    "With phones",
                    "Each person scans the code on the wall and answers on their phone. At the end, they show the code of their result to the computer’s camera. Allow ten seconds a person.",
                ),
                (
                    "By files and links",
                    "For those who answer before the session, or from afar. Each person sends you the file or the link of their result, and you open it in the group page. Tell them: you will know who sent it.",
                ),
                (
                    "One device passed round",
                    "For a small group. Each person answers, then passes the device on; the answers given before are not seen. Allow five minutes a person for the quick path.",
                ),
            ]),
            Block::Text(
                "And paper? Shuffle the sheets, then copy them one by one onto the device that is passed round: one person reads, another enters. Then destroy the sheets in front of the group.",
            ),
        ],
    },
    talking: Part {
        title: "Talking about the three questions",
        blocks: &[
            Block::Text(
                "The page suggests three questions to discuss first: those where views are furthest apart, then those about which least is known. The group may prefer another.",
            ),
            Block::Text(
                "A dot is a person. The words “similar views”, “partly different views”, “contrasting views” tell how the answers differ. None of the three is better than the others.",
            ),
            Block::Text("For one question, in 12 minutes. In 8 minutes, give 2 to steps 2 and 3."),
            Block::Steps(&[
                "1 minute. Read the question and its four answers. Show the dots. Leave a silence.",
                "4 minutes. In twos or threes: what have we seen or been through? Facts, not judgements of people.",
                "4 minutes. All together. Begin with the answers that fewest people chose: who would like to say what can be seen there? Ask one or two of the questions to talk it over.",
                "1 minute. Vote again. Each person may change their mind, or not.",
                "2 minutes. Look for a common answer that everyone can accept. If there is none, say so: that is a result too.",
            ]),
        ],
    },
    closing: Part {
        title: "Committing and closing",
        blocks: &[
            Block::Text(
                "Start from the first step that the group has just talked about. A good commitment fits in one sentence, depends on the person who makes it and starts within the month.",
            ),
            Block::ToDo(&[
                "Who does what, and by when?",
                "What first sign will we see?",
                "Whom will we tell?",
                "When do we talk about it again?",
            ]),
            Block::Text("No one has to commit, and no one commits a person who is not there."),
            Block::Text(
                "“Wrap up” shows on the screen what the group decided, and when you look at it again. Then save the report: to print, as text, as a table, as data or as a page. Tell the group whom you will send it to.",
            ),
        ],
    },
    cases: Part {
        title: "What to do when…",
        blocks: &[
            Block::Cases(&[
                (
                    "The Wi-Fi does not work",
                    "The group page does not need it, if it has been opened once. For phones that have not opened the questionnaire yet: a sheet, or the device that is passed round.",
                ),
                (
                    "Someone has no phone",
                    "Offer the sheets to everyone, without asking why. That way, no one is set apart.",
                ),
                (
                    "One person takes up all the room",
                    "Thank them, and change the form: one minute to write, then once round the room, each speaking once. “Who has seen something else?”",
                ),
                (
                    "Views are very far apart",
                    "That is material, never a fault. Do not look for the middle. Ask each side for one precise fact, then: “In which cases are both true?”",
                ),
                (
                    "Many “I don’t know”",
                    "That is a discovery. Ask: “Who might know? What would help us see it?” Sometimes it is the first commitment.",
                ),
                (
                    "Everyone gave the same answer",
                    "Ask for an example, then: “Who is not here today and would answer differently?” If there is nothing to add, move on.",
                ),
                (
                    "There are fewer than five of you",
                    "Say so: one can guess who answered what. If that bothers anyone, leave the answers on the phones and talk without showing them.",
                ),
                (
                    "Time is short",
                    "Talk about one question only, and keep the commitments. Set a date for the rest.",
                ),
                (
                    "A painful subject comes up",
                    "Stop the round. Ask for no detail and no name. Say: “Thank you for saying so. We do not have to talk about it here.” Suggest a break, then be available, one to one. Do not promise what you cannot keep, and do not leave the person alone with it.",
                ),
            ]),
            Block::Help("Whom to turn to"),
        ],
    },
    keys: Part {
        title: "The keys of the group page",
        blocks: &[Block::Cases(&[
            (
                "Page down, right arrow",
                "Reveal the answers, then move on. A presentation remote with two buttons is enough for the whole session.",
            ),
            ("Page up, left arrow", "Go back."),
            ("Space", "Reveal the answers, or hide them."),
            ("Backspace", "Undo the last action: the page says which."),
            ("B", "Black out the screen, while people talk."),
            ("F", "Full screen."),
            ("?", "The list of keys."),
        ])],
    },
};
