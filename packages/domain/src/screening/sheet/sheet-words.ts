/** Languages in which sheets are printed. */
export const sheetLanguages = ['en', 'ur', 'sd'] as const
export type SheetLanguage = (typeof sheetLanguages)[number]

/** What stands on a sheet besides the questions, which come from the instrument. */
const words = {
  lead: {
    en: 'A lead, never a verdict. Age unknown means child. Not known and not asked are never no.',
    ur: 'یہ صرف اشارہ ہے، فیصلہ نہیں۔ عمر معلوم نہ ہو تو بچہ سمجھیں۔ نامعلوم اور نہ پوچھا گیا کبھی نہیں کے برابر نہیں۔',
    sd: 'هي رڳو اشارو آهي، فيصلو نه. عمر معلوم نه هجي ته ٻار سمجهو. نامعلوم ۽ نه پڇيل ڪڏهن به نه جي برابر ناهي.',
  },
  'no-name': {
    en: 'No name on this sheet. Keep it locked; when it is in the system, destroy it.',
    ur: 'اس ورق پر کوئی نام نہیں۔ اسے تالے میں رکھیں؛ نظام میں درج ہو جائے تو ضائع کر دیں۔',
    sd: 'هن ورق تي ڪو به نالو نه. ان کي تالي ۾ رکو؛ نظام ۾ داخل ٿي وڃي ته ضايع ڪري ڇڏيو.',
  },
  scene: { en: 'Where and when', ur: 'کہاں اور کب', sd: 'ڪٿي ۽ ڪڏهن' },
  place: { en: 'Place (kind and number)', ur: 'جگہ (قسم اور نمبر)', sd: 'جاءِ (قسم ۽ نمبر)' },
  district: { en: 'District', ur: 'ضلع', sd: 'ضلعو' },
  date: { en: 'Date and hour', ur: 'تاریخ اور وقت', sd: 'تاريخ ۽ وقت' },
  officer: { en: 'Number of the officer', ur: 'افسر کا نمبر', sd: 'آفيسر جو نمبر' },
  record: { en: 'Number of the record', ur: 'ریکارڈ کا نمبر', sd: 'رڪارڊ جو نمبر' },
  interpreter: { en: 'Interpreter', ur: 'ترجمان', sd: 'ترجمان' },
  interviewer: { en: 'Asked by', ur: 'کس نے پوچھا', sd: 'ڪنهن پڇيو' },
  safety: { en: 'First: danger', ur: 'سب سے پہلے: خطرہ', sd: 'سڀ کان پهرين: خطرو' },
  'safety-rule': {
    en: 'One yes: stop asking and act. Police 15. Trafficking hotline 111-247-786. Child protection 1121 (Balochistan, Gilgit-Baltistan, Kashmir: 1099).',
    ur: 'ایک بھی ہاں ہو تو پوچھنا روکیں اور عمل کریں۔ پولیس 15۔ انسانی سوداگری ہیلپ لائن 111-247-786۔ تحفظ اطفال 1121 (بلوچستان، گلگت بلتستان، کشمیر: 1099)۔',
    sd: 'هڪ به ها هجي ته پڇڻ بند ڪريو ۽ عمل ڪريو. پوليس 15. انساني سوداگري هيلپ لائن 111-247-786. ٻارن جو تحفظ 1121 (بلوچستان، گلگت بلتستان، ڪشمير: 1099).',
  },
  'safety.immediateDanger': {
    en: 'Is somebody in danger here, now?',
    ur: 'کیا یہاں، ابھی کسی کو خطرہ ہے؟',
    sd: 'ڇا هتي، هن وقت ڪنهن کي خطرو آهي؟',
  },
  'safety.medicalEmergency': {
    en: 'Does somebody need a doctor at once?',
    ur: 'کیا کسی کو فوراً ڈاکٹر کی ضرورت ہے؟',
    sd: 'ڇا ڪنهن کي فوري ڊاڪٽر جي ضرورت آهي؟',
  },
  'safety.selfHarm': {
    en: 'Does the person speak of dying or of hurting themselves?',
    ur: 'کیا وہ مرنے یا خود کو نقصان پہنچانے کی بات کرتا ہے؟',
    sd: 'ڇا هو مرڻ يا پاڻ کي نقصان پهچائڻ جي ڳالهه ڪري ٿو؟',
  },
  person: { en: 'The person', ur: 'شخص', sd: 'شخص' },
  sex: { en: 'Sex', ur: 'جنس', sd: 'جنس' },
  female: { en: 'woman or girl', ur: 'عورت یا لڑکی', sd: 'عورت يا ڇوڪري' },
  male: { en: 'man or boy', ur: 'مرد یا لڑکا', sd: 'مرد يا ڇوڪرو' },
  transgender: { en: 'transgender', ur: 'خواجہ سرا', sd: 'خواجا سرا' },
  unknown: { en: 'not known', ur: 'معلوم نہیں', sd: 'معلوم ناهي' },
  age: { en: 'Age', ur: 'عمر', sd: 'عمر' },
  'age.under-14': { en: 'under 14', ur: '14 سے کم', sd: '14 کان گهٽ' },
  'age.60-over': { en: '60 and over', ur: '60 اور زیادہ', sd: '60 ۽ وڌيڪ' },
  'age.unknown': { en: 'not known: a child', ur: 'معلوم نہیں: بچہ', sd: 'معلوم ناهي: ٻار' },
  look: { en: 'look, do not ask', ur: 'دیکھیں، پوچھیں نہیں', sd: 'ڏسو، پڇو نه' },
  'of-child': { en: 'only of a child', ur: 'صرف بچے سے', sd: 'رڳو ٻار کان' },
  after: { en: 'if yes to {number}', ur: 'اگر {number} کا جواب ہاں ہو', sd: 'جيڪڏهن {number} جو جواب ها هجي' },
  interviewer_only: { en: 'trained interviewer', ur: 'تربیت یافتہ افسر', sd: 'تربيت يافته آفيسر' },
  child_interviewer_only: { en: 'trained to hear children', ur: 'بچوں کی سماعت کا تربیت یافتہ', sd: 'ٻارن کي ٻڌڻ جي تربيت يافته' },
  question: { en: 'Question', ur: 'سوال', sd: 'سوال' },
  yes: { en: 'yes', ur: 'ہاں', sd: 'ها' },
  no: { en: 'no', ur: 'نہیں', sd: 'نه' },
  'does-not-know': { en: 'does not know', ur: 'علم نہیں', sd: 'خبر ناهي' },
  refused: { en: 'does not say', ur: 'نہیں بتایا', sd: 'نه ٻڌايو' },
  skipped: { en: 'not asked', ur: 'نہ پوچھا', sd: 'نه پڇيو' },
  'not-like-this': { en: 'Not like this:', ur: 'ایسے نہیں:', sd: 'ائين نه:' },
  agrees: { en: 'What the person agrees to', ur: 'وہ کس بات پر راضی ہے', sd: 'هو ڪهڙي ڳالهه تي راضي آهي' },
  'agrees.referral': { en: 'help, with a file', ur: 'مدد، فائل کے ساتھ', sd: 'مدد، فائيل سان' },
  'agrees.count-only': { en: 'only to be counted, no name', ur: 'صرف گنتی، بغیر نام', sd: 'رڳو ڳڻپ، نالي کان سواءِ' },
  'agrees.not-asked': { en: 'not asked yet', ur: 'ابھی نہیں پوچھا', sd: 'اڃا نه پڇيو' },
  'child-duty': {
    en: 'A child is reported to child protection in every case; consent is not asked for that.',
    ur: 'بچے کی اطلاع ہر حال میں تحفظ اطفال کو دی جاتی ہے؛ اس کے لیے رضامندی نہیں پوچھی جاتی۔',
    sd: 'ٻار جو اطلاع هر حال ۾ ٻارن جي تحفظ واري اداري کي ڏنو وڃي ٿو؛ ان لاءِ رضامندي نه پڇي ويندي آهي.',
  },
  sheet: { en: 'Screening sheet', ur: 'جانچ کا ورق', sd: 'جاچ جو ورق' },
} as const satisfies Readonly<Record<string, Readonly<Record<SheetLanguage, string>>>>

export type SheetWord = keyof typeof words

/** The words of sheets in one language. */
export function sheetSpeech(language: SheetLanguage): (word: SheetWord, params?: Readonly<Record<string, string>>) => string {
  return (word, params = {}) => words[word][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
}
